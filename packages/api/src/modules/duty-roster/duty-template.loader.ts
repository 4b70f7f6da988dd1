import { In } from "typeorm";
import { byKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { DutyTemplate } from "./duty-template.entity.ts";

/** Rotations by id. */
export const dutyTemplateById: LoaderDefinition<string, DutyTemplate> = {
  name: "dutyTemplateById",
  load: async (db, ids) =>
    byKey(await db.findBy(DutyTemplate, { id: In([...ids]) }), ({ id }) => id),
};
