import { In } from "typeorm";
import { byKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { ApiKey } from "./api-key.entity.ts";

/** API keys by id. */
export const apiKeyById: LoaderDefinition<string, ApiKey> = {
  name: "apiKeyById",
  load: async (db, ids) => byKey(await db.findBy(ApiKey, { id: In([...ids]) }), ({ id }) => id),
};
