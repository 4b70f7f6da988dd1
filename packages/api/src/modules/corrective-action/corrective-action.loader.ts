import { In } from "typeorm";
import { byKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { CorrectiveAction } from "./corrective-action.entity.ts";

export const correctiveActionById: LoaderDefinition<string, CorrectiveAction> = {
  name: "correctiveActionById",
  load: async (db, ids) =>
    byKey(await db.findBy(CorrectiveAction, { id: In([...ids]) }), ({ id }) => id),
};
