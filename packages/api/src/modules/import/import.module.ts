import type { ApiModule } from "../../platform/module.ts";
import { ImportedIncident } from "./imported-incident.entity.ts";

export const importModule: ApiModule = {
  name: "import",
  entities: [ImportedIncident],
  resolvers: [],
};
