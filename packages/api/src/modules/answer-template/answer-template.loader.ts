import { In } from "typeorm";
import { byKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { AnswerTemplate } from "./answer-template.entity.ts";

/** Answers by id. */
export const answerTemplateById: LoaderDefinition<string, AnswerTemplate> = {
  name: "answerTemplateById",
  load: async (db, ids) =>
    byKey(await db.findBy(AnswerTemplate, { id: In([...ids]) }), ({ id }) => id),
};
