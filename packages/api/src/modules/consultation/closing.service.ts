import { DomainError } from "../../platform/errors.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import type { HeldRecord } from "../service-record/record-access.service.ts";
import { journalRecord } from "../service-record/record-journal.service.ts";
import { Consultation } from "./consultation.entity.ts";

/**
 * An open consultation blocks closing.
 *
 * @throws DomainError CONSULTATION_OPEN
 * @see docs/rules.md R18
 */
export async function demandNoneOpen({ db }: Unit, { record }: HeldRecord): Promise<void> {
  const open = await db.findOneBy(Consultation, { serviceRecordId: record.id, status: "OPEN" });
  if (open !== null) {
    throw new DomainError(
      "CONSULTATION_OPEN",
      `A consultation on ${record.number} is open: decide it or call it off first.`,
      { consultationId: open.id },
    );
  }
}

/** The customer's own request, or a merging, ends what is open: the reason of the one is the reason of the other. */
export async function cancelOpenOnes(
  unit: Unit,
  { record, reason }: HeldRecord & { readonly reason: string },
): Promise<void> {
  // Locked: what somebody decides at the same moment stays decided.
  const open = await unit.db.find(Consultation, {
    where: { serviceRecordId: record.id, status: "OPEN" },
    lock: { mode: "pessimistic_write" },
  });
  for (const { id, version } of open) {
    const end = { endedById: staffIdOf(unit.viewer), endedAt: unit.now, version: version + 1 };
    await unit.db.update(Consultation, { id }, { status: "CANCELLED", outcome: reason, ...end });
    journalRecord(unit, record, {
      action: "cancel_consultation",
      payload: { consultationId: id, solutionId: null },
    });
  }
}

/** The first solution proposed after a decision in the same cycle is what the decision led to. */
export async function linkDecided(
  { db }: Unit,
  { cycle, solutionId }: HeldRecord & { readonly solutionId: string },
): Promise<void> {
  const waiting = { serviceCycleId: cycle.id, status: "DECIDED" as const };
  const decided = await db.findBy(Consultation, waiting);
  for (const { id } of decided.filter((one) => one.solutionId === null)) {
    await db.update(Consultation, { id }, { solutionId });
  }
}
