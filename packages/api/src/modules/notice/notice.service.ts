import type { NoticeKind } from "@attest/shared/notice";
import type { JsonValue } from "@attest/shared/primitives";
import { isId } from "../../platform/database/id.ts";
import { badInput, notFound } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { Staff } from "../account/staff.entity.ts";
import { StaffNotice } from "./staff-notice.entity.ts";

/** A notice to be given. */
export interface NoticeDraft {
  readonly staffId: string;
  readonly kind: NoticeKind;
  /** The same thing is told a person once. */
  readonly source: string;
  readonly serviceRecordId: string | null;
  readonly facts: Readonly<Record<string, JsonValue>>;
}

/** Keeps notices, in one statement however many; what a person was told before is left out. Their mails go out by themselves. */
export async function giveNotices(unit: Unit, drafts: readonly NoticeDraft[]): Promise<void> {
  if (drafts.length === 0) {
    return;
  }
  const rows = drafts.map(({ staffId, kind, source, serviceRecordId, facts }) => ({
    id: newId(),
    staff_id: staffId,
    kind,
    source,
    service_record_id: serviceRecordId,
    facts,
    created_at: new Date(unit.now * 1000),
  }));
  await unit.db.query(GIVE, [JSON.stringify(rows)]);
}

const GIVE = `INSERT INTO staff_notice (id, staff_id, kind, source, service_record_id, facts, created_at)
  SELECT id, staff_id, kind, source, service_record_id, facts, created_at
  FROM json_populate_recordset(NULL::staff_notice, $1) ON CONFLICT ON CONSTRAINT staff_notice_once DO NOTHING`;

/**
 * Says that one sees to it. A second time changes nothing.
 *
 * @throws DomainError NOT_FOUND, also for somebody else's
 * @see docs/rules.md R13
 */
export async function acknowledgeNotice(
  unit: Unit,
  { id }: { readonly id: string },
): Promise<{ noticeId: string }> {
  const notice = await lockOwn(unit, id);
  if (notice.acknowledgedAt === null) {
    await unit.db.update(StaffNotice, { id }, { acknowledgedAt: unit.now });
    journalNotice(unit, notice, { action: "notice.acknowledge" });
  }
  return { noticeId: id };
}

export interface HandOnNotice {
  readonly id: string;
  readonly staffId: string;
}

/**
 * Hands a notice on: it is seen to here, and a colleague is told the same. A second time changes nothing.
 *
 * @throws DomainError NOT_FOUND, also for somebody else's or an account that is closed; BAD_USER_INPUT for oneself
 * @see docs/rules.md R13
 */
export async function handOnNotice(
  unit: Unit,
  { id, staffId }: HandOnNotice,
): Promise<{ noticeId: string }> {
  const notice = await lockOwn(unit, id);
  if (staffId === notice.staffId) {
    throw badInput("input.staffId", "A notice is handed on to somebody else.", "a colleague");
  }
  if (!isId(staffId) || !(await unit.db.existsBy(Staff, { id: staffId, active: true }))) {
    throw notFound("The staff member");
  }
  if (notice.handedOnTo === staffId) {
    return { noticeId: id };
  }
  const { kind, source, serviceRecordId, facts } = notice;
  const acknowledgedAt = notice.acknowledgedAt ?? unit.now;
  await unit.db.update(StaffNotice, { id }, { acknowledgedAt, handedOnTo: staffId });
  await giveNotices(unit, [{ staffId, kind, source, serviceRecordId, facts }]);
  journalNotice(unit, notice, { action: "notice.hand_on", notified: [staffId] });
  return { noticeId: id };
}

async function lockOwn(unit: Unit, id: string): Promise<StaffNotice> {
  const staffId = staffIdOf(unit.viewer);
  const notice =
    isId(id) && staffId !== null
      ? await unit.db.findOne(StaffNotice, {
          where: { id, staffId },
          lock: { mode: "pessimistic_write" },
        })
      : null;
  if (notice === null) {
    throw notFound("The notice");
  }
  return notice;
}

function journalNotice(
  unit: Unit,
  { id, kind, source, serviceRecordId }: StaffNotice,
  { action, notified = [] }: { readonly action: string; readonly notified?: readonly string[] },
): void {
  unit.journal({
    action,
    target: `notice:${id}`,
    area: serviceRecordId === null ? "ORGANISATION" : "SERVICE_RECORD",
    payload: { kind, source, notified: [...notified] },
    serviceRecordId,
  });
}
