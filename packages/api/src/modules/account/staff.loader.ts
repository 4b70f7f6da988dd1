import { In } from "typeorm";
import { byKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { Staff } from "./staff.entity.ts";

/** Staff by id. */
export const staffById: LoaderDefinition<string, Staff> = {
  name: "staffById",
  load: async (db, ids) => byKey(await db.findBy(Staff, { id: In([...ids]) }), ({ id }) => id),
};
