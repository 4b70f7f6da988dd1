import { isRestTime } from "@attest/shared/duty-roster";
import { MoreThanOrEqual, IsNull } from "typeorm";
import { lockRow } from "../../platform/database/lock-row.ts";
import { badInput, notFound } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { shiftAt } from "../duty-roster/duty-shift.service.ts";
import { currentCalendar } from "../service-calendar/service-calendar.service.ts";
import type { ServiceRecord } from "../service-record/service-record.entity.ts";
import { DutyCall } from "./duty-call.entity.ts";
import { callSource, pageDuty } from "./page-duty.service.ts";

/** The journal's name for a call. */
export const CALL_ACTION = "duty_call.receive";

/** A call and the record it led to belong together for so long. */
const SAME_CALL_SECONDS = 30 * 60;

/**
 * A telephone system tells of a call: the agents' screens show who it is, and outside working time the engineer on duty
 * is paged at once; in a gap of the roster, whoever answers for it.
 *
 * @throws DomainError BAD_USER_INPUT for what is no number
 * @see docs/rules.md R14
 */
export async function incomingCall(
  unit: Unit,
  input: { readonly number: string },
): Promise<{ dutyCallId: string }> {
  const number = input.number.replace(/[^\d]/g, "");
  if (number.length < 3 || number.length > 20) {
    throw badInput("input.number", "This is no telephone number.", "3 to 20 digits");
  }
  const call = await storeCall(unit, {
    number,
    contactId: await callerOf(unit, number),
    serviceRecordId: null,
  });
  unit.journal({
    action: CALL_ACTION,
    target: callSource(call),
    area: "SERVICE_RECORD",
    payload: { contactId: call.contactId, outsideHours: call.outsideHours, gap: call.gap },
  });
  await (call.outsideHours ? pageDuty(unit, call) : null);
  return { dutyCallId: call.id };
}

/**
 * A record opened by phone outside working time: the engineer on duty hears of it at once, unless it is the one who
 * opened it. The call it came by, if it was told of, is the same case.
 *
 * @see docs/rules.md R14
 */
export async function pageForRecord(
  unit: Unit,
  { record }: { readonly record: ServiceRecord },
): Promise<void> {
  const { calendar } = await currentCalendar(unit.db);
  if (record.channel !== "PHONE" || !isRestTime(calendar, unit.now)) {
    return;
  }
  const known = await recentCall(unit, record.contactId);
  const call =
    known ??
    (isOnDuty(unit)
      ? null
      : await storeCall(unit, {
          number: null,
          contactId: record.contactId,
          serviceRecordId: record.id,
        }));
  if (call === null) {
    return;
  }
  call.serviceRecordId = record.id;
  await unit.db.update(DutyCall, { id: call.id }, { serviceRecordId: record.id });
  if (isOnDuty(unit)) {
    await take(unit, call);
  } else if (known === null) {
    await pageDuty(unit, call);
  }
}

/**
 * Takes a call one was paged for: nobody else is paged any more. A second time changes nothing.
 *
 * @throws DomainError NOT_FOUND, also for whoever was not paged for it
 * @see docs/rules.md R14
 */
export async function acknowledgePage(
  unit: Unit,
  { id }: { readonly id: string },
): Promise<{ dutyCallId: string }> {
  const call = await lockRow(unit, { entity: DutyCall, id, what: "The call" });
  const rows: unknown[] = await unit.db.query(
    "SELECT FROM duty_page WHERE duty_call_id = $1 AND staff_id = $2",
    [id, staffIdOf(unit.viewer)],
  );
  if (rows.length === 0) {
    throw notFound("The call");
  }
  await take(unit, call);
  return { dutyCallId: id };
}

/** Ends the paging; its notices are seen to. */
async function take(unit: Unit, call: DutyCall): Promise<void> {
  if (call.acknowledgedAt !== null) {
    return;
  }
  await unit.db.update(
    DutyCall,
    { id: call.id },
    { acknowledgedAt: unit.now, acknowledgedBy: staffIdOf(unit.viewer), nextPageAt: null },
  );
  const told: { staff_id: string }[] = await unit.db.query(
    "SELECT staff_id FROM staff_notice WHERE kind = 'DUTY_PAGE' AND source = $1 AND acknowledged_at IS NULL",
    [callSource(call)],
  );
  await unit.db.query(
    "UPDATE staff_notice SET acknowledged_at = to_timestamp($2) WHERE kind = 'DUTY_PAGE' AND source = $1 AND acknowledged_at IS NULL",
    [callSource(call), unit.now],
  );
  unit.journal({
    action: "duty_call.acknowledge",
    target: callSource(call),
    area: "SERVICE_RECORD",
    payload: { notified: told.map(({ staff_id }) => staff_id) },
    serviceRecordId: call.serviceRecordId,
  });
}

function isOnDuty({ viewer }: Unit): boolean {
  return viewer.kind === "STAFF" && viewer.standings.includes("ON_DUTY");
}

async function storeCall(
  unit: Unit,
  facts: Pick<DutyCall, "number" | "contactId" | "serviceRecordId">,
): Promise<DutyCall> {
  const { calendar } = await currentCalendar(unit.db);
  const outsideHours = isRestTime(calendar, unit.now);
  const shift = outsideHours ? await shiftAt(unit.db, unit.now) : null;
  const call = unit.db.create(DutyCall, {
    id: newId(),
    ...facts,
    calledAt: unit.now,
    outsideHours,
    gap: outsideHours && shift === null,
    pagesSent: 0,
    nextPageAt: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
  });
  await unit.db.insert(DutyCall, call);
  return call;
}

/** The one contact with this number; nobody where several share it. */
async function callerOf({ db }: Unit, number: string): Promise<string | null> {
  const rows: { id: string }[] = await db.query(
    "SELECT id FROM contact WHERE regexp_replace(phone, '\\D', '', 'g') = $1 LIMIT 2",
    [number],
  );
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

/** One of working time paged nobody: what it led to after hours is a case of its own. */
async function recentCall(unit: Unit, contactId: string): Promise<DutyCall | null> {
  return unit.db.findOne(DutyCall, {
    where: {
      contactId,
      serviceRecordId: IsNull(),
      outsideHours: true,
      calledAt: MoreThanOrEqual(unit.now - SAME_CALL_SECONDS),
    },
    order: { calledAt: "DESC" },
  });
}
