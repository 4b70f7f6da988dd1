import { rotateDuty } from "@attest/shared/duty-roster";
import { In } from "typeorm";
import { isId } from "../../platform/database/id.ts";
import { lockRow } from "../../platform/database/lock-row.ts";
import { refuseViolation } from "../../platform/database/refuse-violation.ts";
import { badInput, notFound } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { Engineer } from "../engineer/engineer.entity.ts";
import { currentCalendar } from "../service-calendar/service-calendar.service.ts";
import { DutyTemplate } from "./duty-template.entity.ts";
import { saveDutyRoster } from "./save-duty-roster.service.ts";

export interface SaveDutyTemplate {
  /** Left out: a new one. */
  readonly id?: string | null;
  readonly version?: number | null;
  readonly name: string;
  readonly engineerIds: readonly string[];
  readonly daysEach: number;
  readonly changeAtMinute: number;
}

/**
 * Keeps a rotation under a name.
 *
 * @throws DomainError NOT_FOUND, CONFLICT also for a name that is taken, BAD_USER_INPUT
 * @see docs/rules.md R14
 */
export async function saveDutyTemplate(
  unit: Unit,
  input: SaveDutyTemplate,
): Promise<{ dutyTemplateId: string }> {
  const facts = await checkedTemplate(unit, input);
  const id = input.id ?? null;
  const template =
    id === null
      ? unit.db.create(DutyTemplate, { id: newId() })
      : await lockRow(unit, {
          entity: DutyTemplate,
          id,
          what: "The rotation",
          ...(input.version == null ? {} : { version: input.version }),
        });
  Object.assign(template, facts);
  await refuseViolation("duty_template_name_key", "Another rotation bears this name.", () =>
    unit.db.save(DutyTemplate, template),
  );
  unit.journal({
    action: "duty_template.save",
    target: `duty_template:${template.id}`,
    area: "ORGANISATION",
    payload: { engineerIds: template.engineerIds, daysEach: template.daysEach },
  });
  return { dutyTemplateId: template.id };
}

async function checkedTemplate(
  unit: Unit,
  { name, engineerIds, daysEach, changeAtMinute }: SaveDutyTemplate,
): Promise<Pick<DutyTemplate, "name" | "engineerIds" | "daysEach" | "changeAtMinute">> {
  if (
    engineerIds.length === 0 ||
    engineerIds.length > 60 ||
    new Set(engineerIds).size < engineerIds.length
  ) {
    throw badInput(
      "input.engineerIds",
      "Each engineer has one place in a turn.",
      "1 to 60 different engineers",
    );
  }
  if (daysEach < 1 || daysEach > 28) {
    throw badInput("input.daysEach", "A turn lasts some days.", "1 to 28");
  }
  if (changeAtMinute < 0 || changeAtMinute >= 1_440) {
    throw badInput("input.changeAtMinute", "This is no minute of a day.", "0 to 1439");
  }
  const found = engineerIds.every(isId)
    ? await unit.db.findBy(Engineer, { id: In([...engineerIds]), outsourced: false })
    : [];
  if (found.length < engineerIds.length) {
    throw notFound("An engineer on the payroll");
  }
  return {
    name: requiredText("input.name", name, 100),
    engineerIds: [...engineerIds],
    daysEach,
    changeAtMinute,
  };
}

/** @throws DomainError NOT_FOUND */
export async function deleteDutyTemplate(
  unit: Unit,
  { id }: { readonly id: string },
): Promise<{ deletedId: string }> {
  await lockRow(unit, { entity: DutyTemplate, id, what: "The rotation" });
  await unit.db.delete(DutyTemplate, { id });
  unit.journal({
    action: "duty_template.delete",
    target: `duty_template:${id}`,
    area: "ORGANISATION",
  });
  return { deletedId: id };
}

export interface ApplyDutyTemplate {
  readonly id: string;
  readonly startsAt: number;
  readonly endsAt: number;
  /** The roster's version last read. */
  readonly version: number;
}

/**
 * Fills a stretch of the roster by a rotation; it takes the place of what was planned there.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, BAD_USER_INPUT
 * @see docs/rules.md R14
 */
export async function applyDutyTemplate(
  unit: Unit,
  { id, startsAt, endsAt, version }: ApplyDutyTemplate,
): Promise<{ startsAt: number; endsAt: number }> {
  const template = await lockRow(unit, { entity: DutyTemplate, id, what: "The rotation" });
  if (endsAt - startsAt > 400 * 86_400) {
    throw badInput("input.to", "The stretch is too long.", "up to 400 days");
  }
  const { calendar } = await currentCalendar(unit.db);
  const shifts = rotateDuty(template, { startsAt, endsAt }, calendar);
  return saveDutyRoster(unit, { startsAt, endsAt, version, shifts });
}
