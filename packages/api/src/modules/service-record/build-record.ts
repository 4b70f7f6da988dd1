import { monthOf } from "@attest/shared/primitives";
import { intakeDelay } from "@attest/shared/service-clock";
import { recordNumber } from "@attest/shared/service-record";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import type { PinnedCalendar } from "../service-calendar/service-calendar.service.ts";
import { governingDue } from "./cycle-clocks.service.ts";
import { openCycle } from "./open-cycle.ts";
import type { OpenServiceRecord, Parties, Route } from "./opening.ts";
import type { HeldRecord } from "./record-access.service.ts";
import { RecordOrigin, ServiceRecord } from "./service-record.entity.ts";
import { receivedAtOf } from "./store-touch.ts";

/** Everything a new record is made of. */
export interface Building {
  readonly input: OpenServiceRecord;
  readonly parties: Parties;
  readonly route: Route;
  readonly pinned: PinnedCalendar;
}

/** A new record with its number and its first cycle, the clocks started; nothing is stored but the number. */
export async function buildRecord(unit: Unit, building: Building): Promise<HeldRecord> {
  const { input, parties, pinned } = building;
  const number = await nextNumber(unit);
  const serviceRecordId = newId();
  const cycle = openCycle({
    serviceRecordId,
    recordNumber: number,
    number: 1,
    at: unit.now,
    channel: input.touch.channel,
    level: parties.level,
    calendar: pinned.calendar,
    calendarVersion: pinned.version,
  });
  const record = unit.db.create(ServiceRecord, {
    id: serviceRecordId,
    number,
    version: 1,
    createdAt: unit.now,
    currentCycleId: cycle.id,
    dueAt: governingDue(cycle),
    reassignmentCount: 0,
    mergedIntoId: null,
    origin: RecordOrigin.DESK,
    ...wordsOf(building, number),
    ...placeOf(building),
    ...delayOf(unit, building),
  });
  return { record, cycle };
}

/** What was said, and what it can be found by. */
function wordsOf({ input, parties }: Building, number: string): Partial<ServiceRecord> {
  const subject = input.subject.trim();
  const { customer, contact } = parties;
  return {
    subject,
    content: input.content,
    channel: input.touch.channel,
    searchText: [number, subject, customer.name, contact.name].join("\n"),
    searchPhone: (contact.phone ?? "").replace(/\D/g, ""),
  };
}

/** Whose it is, where it goes and on what admission. */
function placeOf({ input, parties, route }: Building): Partial<ServiceRecord> {
  const waiverReason = input.waiverReason ?? null;
  return {
    customerId: parties.customer.id,
    contactId: parties.contact.id,
    serviceLevelId: parties.level.id,
    industryTeamId: route.industryTeamId,
    engineerId: route.engineerId,
    followsId: input.followsId ?? null,
    routingReason: route.reason,
    status: route.engineerId === null ? "OPEN" : "ASSIGNED",
    identityCheckId: waiverReason === null ? (input.identityCheckId ?? null) : null,
    waiverReason,
  };
}

function delayOf(unit: Unit, { input, pinned }: Building): Partial<ServiceRecord> {
  const receivedAt = receivedAtOf(unit, input.touch);
  const { channel } = input.touch;
  const delay = intakeDelay({
    calendar: pinned.calendar,
    channel,
    receivedAt,
    createdAt: unit.now,
  });
  return { intakeDelayMinutes: delay.minutes, intakeDelayFlagged: delay.flagged };
}

/**
 * Numbers count within the month of Asia/Shanghai; openings of one month wait for each other here, and leave no gap.
 */
async function nextNumber(unit: Unit): Promise<string> {
  const month = monthOf(unit.now);
  const rows: { last: number }[] = await unit.db.query(
    `INSERT INTO record_number (month, last) VALUES ($1, 1)
     ON CONFLICT (month) DO UPDATE SET last = record_number.last + 1 RETURNING last`,
    [month],
  );
  return recordNumber(month, rows[0]?.last ?? 1);
}
