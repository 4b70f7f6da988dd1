import { In } from "typeorm";
import { byKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { StaffNotice } from "./staff-notice.entity.ts";

/** Notices by id. */
export const noticeById: LoaderDefinition<string, StaffNotice> = {
  name: "noticeById",
  load: async (db, ids) =>
    byKey(await db.findBy(StaffNotice, { id: In([...ids]) }), ({ id }) => id),
};
