import { In } from "typeorm";
import { byKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { ServiceLevel } from "./service-level.entity.ts";

/** Service levels by id. */
export const serviceLevelLoader: LoaderDefinition<string, ServiceLevel> = {
  name: "serviceLevel",
  load: async (db, ids) =>
    byKey(await db.findBy(ServiceLevel, { id: In([...ids]) }), ({ id }) => id),
};
