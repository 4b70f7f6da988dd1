import { isFlaggedPingPong } from "@attest/shared/service-record";
import { Hook } from "../../platform/hook.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { Customer } from "../customer/customer.entity.ts";
import { demandAssignable } from "./assignable.ts";
import { moveRecord, saveRecord } from "./change-record.service.ts";
import { passCustody } from "./custody.service.ts";
import { lockRecord, type HeldRecord } from "./record-access.service.ts";
import { journalRecord } from "./record-journal.service.ts";

export interface AssignServiceRecord {
  readonly id: string;
  readonly version: number;
  readonly engineerId: string;
}

/** Told in the reassignment's transaction: a request that is still awaited is overtaken. */
export const recordReassigned = new Hook<HeldRecord>();

/**
 * Gives an open record its first engineer.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, BAD_USER_INPUT, OUTSOURCE_FORBIDDEN
 */
export async function assignServiceRecord(
  unit: Unit,
  input: AssignServiceRecord,
): Promise<{ serviceRecordId: string }> {
  const held = await lockRecord(unit, "assignServiceRecord", input);
  moveRecord(held, "ASSIGN");
  const from = await giveTo(unit, held, { engineerId: input.engineerId, reason: null });
  journalRecord(unit, held.record, {
    action: "assign",
    payload: { ...from, engineerId: input.engineerId },
  });
  return { serviceRecordId: held.record.id };
}

/**
 * Gives a record to another engineer; the third time is flagged.
 *
 * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT, TRANSITION_REFUSED, BAD_USER_INPUT, OUTSOURCE_FORBIDDEN
 * @see docs/rules.md R17
 */
export async function reassignServiceRecord(
  unit: Unit,
  input: AssignServiceRecord & { readonly reason: string },
): Promise<{ serviceRecordId: string }> {
  const reason = requiredText("input.reason", input.reason, 2_000);
  const held = await lockRecord(unit, "reassignServiceRecord", input);
  moveRecord(held, "REASSIGN");
  held.record.reassignmentCount += 1;
  const from = await giveTo(unit, held, { engineerId: input.engineerId, reason });
  journalRecord(unit, held.record, {
    action: "reassign",
    payload: {
      ...from,
      engineerId: input.engineerId,
      reason,
      pingPong: isFlaggedPingPong(held.record.reassignmentCount),
    },
  });
  await recordReassigned.run(unit, held);
  return { serviceRecordId: held.record.id };
}

/** The engineer, with the team if the record had none or goes across. @returns who had it before */
async function giveTo(
  unit: Unit,
  held: HeldRecord,
  { engineerId, reason }: { readonly engineerId: string; readonly reason: string | null },
): Promise<{ fromEngineerId: string | null; industryTeamId: string | null }> {
  const { record } = held;
  const customer = await unit.db.findOneByOrFail(Customer, { id: record.customerId });
  const engineer = await demandAssignable(unit, {
    engineerId,
    industryTeamId: record.industryTeamId,
    customer,
  });
  const fromEngineerId = record.engineerId;
  record.engineerId = engineer.id;
  record.industryTeamId = engineer.industryTeamId ?? record.industryTeamId;
  await passCustody(unit, record, reason);
  await saveRecord(unit, held);
  return { fromEngineerId, industryTeamId: record.industryTeamId };
}
