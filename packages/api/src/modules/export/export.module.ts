import type { ApiModule } from "../../platform/module.ts";
import { ExportRequest } from "./export-request.entity.ts";
import { ExportResolver, StartExportPayloadResolver } from "./export.resolver.ts";
import { addExportRoutes } from "./export.routes.ts";
import { exportPlan } from "./export.plan.ts";

/** Having things out: whole lists as files, within what one may read. */
export const exportModule: ApiModule = {
  name: "export",
  entities: [ExportRequest],
  plan: exportPlan,
  resolvers: [ExportResolver, StartExportPayloadResolver],
  addRoutes: addExportRoutes,
};
