import type { FormPart } from "@attest/shared/service-record";
import { Hook } from "../../platform/hook.ts";
import { newId } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { moveRecord, saveRecord } from "./change-record.service.ts";
import { FormEntry } from "./form-entry.entity.ts";
import { lockRecord, type HeldRecord } from "./record-access.service.ts";
import { journalRecord } from "./record-journal.service.ts";
import { Solution } from "./solution.entity.ts";

interface WrittenEntry {
  readonly part: FormPart;
  readonly text: string;
}

/** Told in the proposal's transaction: a decided consultation without a solution takes this one. */
export const solutionProposed = new Hook<HeldRecord & { readonly solutionId: string }>();

/** Writes one line of the record form. */
export async function storeFormEntry(
  unit: Unit,
  { record, cycle }: HeldRecord,
  entry: WrittenEntry,
): Promise<void> {
  await unit.db.insert(FormEntry, {
    id: newId(),
    serviceRecordId: record.id,
    serviceCycleId: cycle.id,
    authorId: staffIdOf(unit.viewer),
    at: unit.now,
    ...entry,
  });
}

/**
 * Adds a line to the record form 《服务记录表》; the form of a closed cycle is archived and takes no more.
 *
 * @throws DomainError NOT_FOUND, TRANSITION_REFUSED, BAD_USER_INPUT
 * @see docs/rules.md R16
 */
export async function addFormEntry(
  unit: Unit,
  input: WrittenEntry & { readonly serviceRecordId: string },
): Promise<{ serviceRecordId: string }> {
  const text = requiredText("input.text", input.text, 20_000);
  const held = await lockRecord(unit, "addFormEntry", { id: input.serviceRecordId });
  moveRecord(held, "ADD_FORM_ENTRY");
  await storeFormEntry(unit, held, { part: input.part, text });
  journalRecord(unit, held.record, { action: "add_form_entry", payload: { part: input.part } });
  return { serviceRecordId: held.record.id };
}

/**
 * Proposes a solution, or revises it: each proposal is a version that stays, and a line of the form.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, BAD_USER_INPUT
 * @see docs/rules.md R15
 */
export async function proposeSolution(
  unit: Unit,
  input: {
    readonly serviceRecordId: string;
    readonly version: number;
    readonly text: string;
    readonly customerFeedback?: string | null;
  },
): Promise<{ serviceRecordId: string }> {
  const text = requiredText("input.text", input.text, 20_000);
  const held = await lockRecord(unit, "proposeSolution", {
    id: input.serviceRecordId,
    version: input.version,
  });
  moveRecord(held, "PROPOSE_SOLUTION");
  const { record, cycle } = held;
  const version = 1 + (await unit.db.countBy(Solution, { serviceRecordId: record.id }));
  const solutionId = newId();
  await unit.db.insert(Solution, {
    id: solutionId,
    serviceRecordId: record.id,
    serviceCycleId: cycle.id,
    version,
    text,
    proposedById: staffIdOf(unit.viewer) ?? "",
    proposedAt: unit.now,
    customerFeedback: input.customerFeedback ?? null,
  });
  await storeFormEntry(unit, held, { part: "SOLUTION", text });
  await saveRecord(unit, held);
  journalRecord(unit, record, { action: "propose_solution", payload: { version } });
  await solutionProposed.run(unit, { ...held, solutionId });
  return { serviceRecordId: record.id };
}
