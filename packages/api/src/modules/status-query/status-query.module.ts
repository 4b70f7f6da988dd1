import type { ApiModule } from "../../platform/module.ts";
import { StatusQuery } from "./status-query.entity.ts";
import { StatusQueryResolver } from "./status-query.resolver.ts";

/** How a record stands, told to whoever may ask, by phone and by mail. */
export const statusQueryModule: ApiModule = {
  name: "status-query",
  entities: [StatusQuery],
  resolvers: [StatusQueryResolver],
};
