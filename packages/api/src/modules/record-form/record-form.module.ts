import type { ApiModule } from "../../platform/module.ts";
import { addRecordFormRoutes } from "./record-form.routes.ts";

/** The record form 《服务记录表》 on paper. */
export const recordFormModule: ApiModule = {
  name: "record-form",
  entities: [],
  resolvers: [],
  addRoutes: addRecordFormRoutes,
};
