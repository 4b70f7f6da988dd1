import type { ApiModule } from "../../platform/module.ts";
import { ImportedIncident } from "./imported-incident.entity.ts";
import { ImportedRow } from "./imported-row.entity.ts";

export const importModule: ApiModule = {
  name: "import",
  entities: [ImportedIncident, ImportedRow],
  resolvers: [],
};
