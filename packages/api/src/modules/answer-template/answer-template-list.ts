import { Resource } from "@attest/shared/access";
import { scopeSql } from "../../platform/access/scope-sql.ts";
import type { ListPlan } from "../../platform/pages/read-page.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { AnswerTemplate } from "./answer-template.entity.ts";

/** The answers by title, for whoever sees the whole organisation. */
export function answerTemplateList(viewer: Viewer): ListPlan<AnswerTemplate> {
  return {
    entity: AnswerTemplate,
    scope: scopeSql(viewer, Resource.ORGANISATION, {}),
    order: [
      { column: "t.title", type: "text", direction: "ASC", valueOf: ({ title }) => title },
      { column: "t.id", type: "uuid", direction: "ASC", valueOf: ({ id }) => id },
    ],
  };
}
