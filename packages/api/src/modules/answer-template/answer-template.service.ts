import { unknownPlaces } from "@attest/shared/answer-template";
import { lockRow } from "../../platform/database/lock-row.ts";
import { refuseViolation } from "../../platform/database/refuse-violation.ts";
import { badInput } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { AnswerTemplate } from "./answer-template.entity.ts";

export interface SaveAnswerTemplate {
  /** Left out: a new one. */
  readonly id?: string | null;
  readonly version?: number | null;
  readonly title: string;
  readonly text: string;
}

/**
 * Keeps an answer under a title.
 *
 * @throws DomainError NOT_FOUND, CONFLICT also for a title that is taken, BAD_USER_INPUT
 */
export async function saveAnswerTemplate(
  unit: Unit,
  input: SaveAnswerTemplate,
): Promise<{ answerTemplateId: string }> {
  const template = await templateOf(unit, input);
  template.title = requiredText("input.title", input.title, 100);
  template.text = checkedText(input.text);
  await refuseViolation("answer_template_title_key", "Another answer bears this title.", () =>
    unit.db.save(AnswerTemplate, template),
  );
  journalTemplate(unit, "answer_template.save", template.id);
  return { answerTemplateId: template.id };
}

/** @throws DomainError NOT_FOUND */
export async function deleteAnswerTemplate(
  unit: Unit,
  { id }: { readonly id: string },
): Promise<{ deletedId: string }> {
  await lockRow(unit, { entity: AnswerTemplate, id, what: "The answer" });
  await unit.db.delete(AnswerTemplate, { id });
  journalTemplate(unit, "answer_template.delete", id);
  return { deletedId: id };
}

async function templateOf(
  unit: Unit,
  { id = null, version = null }: SaveAnswerTemplate,
): Promise<AnswerTemplate> {
  if (id === null) {
    return unit.db.create(AnswerTemplate, { id: newId() });
  }
  if (version === null) {
    throw badInput("input.version", "Which version was changed?", "the version last read");
  }
  return lockRow(unit, { entity: AnswerTemplate, id, version, what: "The answer" });
}

function checkedText(text: string): string {
  const unknown = unknownPlaces(text);
  if (unknown.length > 0) {
    throw badInput(
      "input.text",
      `There is no place called ${unknown.join(", ")}.`,
      "{customer}, {number}, {engineer}",
    );
  }
  return requiredText("input.text", text, 2_000);
}

function journalTemplate(unit: Unit, action: string, id: string): void {
  unit.journal({ action, target: `answer_template:${id}`, area: "ORGANISATION" });
}
