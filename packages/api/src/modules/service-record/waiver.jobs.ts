import { MoreThanOrEqual } from "typeorm";
import type { JobContext } from "../../platform/jobs/handlers.ts";
import { IdentityCheck } from "./identity-check.entity.ts";
import { journalRecord } from "./record-journal.service.ts";
import { ServiceCycle } from "./service-cycle.entity.ts";
import { ServiceRecord } from "./service-record.entity.ts";

/** The job that asks a workday after a waiver whether the check was made up for. */
export const FOLLOW_UP_WAIVER = "follow-up-waiver";

/**
 * A waived identity check is cured by one of the same contact that passes within a workday; otherwise quality assurance
 * is told: the cycle is flagged and the journal says so.
 *
 * @see docs/rules.md R3
 */
export async function followUpWaiver({ transact }: JobContext, payload: unknown): Promise<void> {
  const { serviceRecordId } = payload as { serviceRecordId: string };
  await transact(async (unit) => {
    const record = await unit.db.findOneOrFail(ServiceRecord, {
      where: { id: serviceRecordId },
      lock: { mode: "pessimistic_write" },
    });
    const cured = await unit.db.existsBy(IdentityCheck, {
      contactId: record.contactId,
      result: "PASSED",
      checkedAt: MoreThanOrEqual(record.createdAt),
    });
    const first = await unit.db.findOneByOrFail(ServiceCycle, { serviceRecordId, number: 1 });
    if (cured || first.qaFlags.includes("WAIVER_NOT_CURED")) {
      return;
    }
    const qaFlags = [...first.qaFlags, "WAIVER_NOT_CURED"];
    await unit.db.update(ServiceCycle, { id: first.id }, { qaFlags });
    journalRecord(unit, record, { action: "waiver_not_cured", payload: { cycle: first.frameId } });
  });
}
