import { In } from "typeorm";
import { byKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { ExportRequest } from "./export-request.entity.ts";

/** Exports by id. */
export const exportById: LoaderDefinition<string, ExportRequest> = {
  name: "exportById",
  load: async (db, ids) =>
    byKey(await db.findBy(ExportRequest, { id: In([...ids]) }), ({ id }) => id),
};
