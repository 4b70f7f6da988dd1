import type { Connection, PageVariables } from "../provider/resource-queries.ts";
import { typed } from "../provider/typed-document.ts";

export interface AnswerTemplateRow {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly text: string;
}

export const AnswerTemplatesDocument = typed<
  { answerTemplates: Connection<AnswerTemplateRow> },
  PageVariables & Record<string, unknown>
>(
  `query AnswerTemplates($first: Int!, $offset: Int) {
    answerTemplates(first: $first, offset: $offset) { totalCount nodes { id version title text } } }`,
);

export const SaveAnswerTemplateDocument = typed<unknown, { input: object }>(
  "mutation SaveAnswerTemplate($input: SaveAnswerTemplateInput!) { saveAnswerTemplate(input: $input) { answerTemplate { id } } }",
);

export const DeleteAnswerTemplateDocument = typed<unknown, { input: { id: string } }>(
  "mutation DeleteAnswerTemplate($input: DeleteAnswerTemplateInput!) { deleteAnswerTemplate(input: $input) { deletedId } }",
);
