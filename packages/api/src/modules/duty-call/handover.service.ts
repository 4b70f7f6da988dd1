import type { EntityManager } from "typeorm";
import { LessThanOrEqual, MoreThan } from "typeorm";
import { badInput, notFound } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { DutyShift } from "../duty-roster/duty-shift.entity.ts";
import { successorOf } from "../duty-roster/duty-shift.service.ts";
import { Engineer } from "../engineer/engineer.entity.ts";
import { giveNotices } from "../notice/notice.service.ts";
import { DutyHandover } from "./duty-handover.entity.ts";

export interface RecordHandover {
  readonly note: string;
  readonly serviceRecordIds: readonly string[];
}

/** A record that a shift leaves to the next. */
export interface PassingRecord {
  readonly id: string;
  readonly number: string;
}

/** A handover may be written until so long after the shift. */
const AFTERWARDS_SECONDS = 2 * 3_600;

/**
 * Hands one's shift over: the note names every record that passes, and whoever comes next is told.
 *
 * @throws DomainError NOT_FOUND for whoever has no shift that is on or just over; BAD_USER_INPUT naming the records left out
 * @see docs/rules.md R14
 */
export async function recordHandover(
  unit: Unit,
  input: RecordHandover,
): Promise<{ dutyHandoverId: string }> {
  const note = requiredText("input.note", input.note, 2_000);
  const shift = await shiftToHandOver(unit);
  const passing = await passingRecords(unit.db, shift, unit.now);
  const left = passing.filter(({ id }) => !input.serviceRecordIds.includes(id));
  if (left.length > 0) {
    const numbers = left.map(({ number }) => number).join(", ");
    throw badInput("input.serviceRecordIds", "A record that passes is not named.", numbers);
  }
  const next = await successorOf(unit.db, shift);
  const handover = unit.db.create(DutyHandover, {
    id: newId(),
    fromEngineerId: shift.engineerId,
    toEngineerId: next?.engineerId ?? null,
    note,
    serviceRecordIds: passing.map(({ id }) => id),
    createdAt: unit.now,
  });
  await unit.db.insert(DutyHandover, handover);
  await tell(unit, handover, passing);
  return { dutyHandoverId: handover.id };
}

/**
 * The records a shift leaves to the next: opened in it, still open, and not answered yet or held by nobody but the
 * engineer who goes.
 *
 * @see docs/rules.md R14
 */
export async function passingRecords(
  db: EntityManager,
  { startsAt, endsAt, engineerId }: DutyShift,
  now: number,
): Promise<PassingRecord[]> {
  return db.query(PASSING, [startsAt, Math.min(endsAt, now + 1), engineerId]);
}

const PASSING = `SELECT r.id, r.number FROM service_record r JOIN service_cycle c ON c.id = r.current_cycle_id
  WHERE r.created_at >= to_timestamp($1) AND r.created_at < to_timestamp($2) AND r.status NOT IN ('CLOSED', 'MERGED')
    AND (c.response_stopped_at IS NULL OR r.engineer_id IS NULL OR r.engineer_id = $3) ORDER BY r.created_at, r.id`;

/** The shift of the viewer that is on, or was over a short while ago; null: none. */
export async function shiftToLeave(
  db: EntityManager,
  engineerId: string | null,
  now: number,
): Promise<DutyShift | null> {
  return engineerId === null
    ? null
    : db.findOne(DutyShift, {
        where: {
          engineerId,
          startsAt: LessThanOrEqual(now),
          endsAt: MoreThan(now - AFTERWARDS_SECONDS),
        },
        order: { startsAt: "DESC" },
      });
}

async function shiftToHandOver({ db, viewer, now }: Unit): Promise<DutyShift> {
  const engineerId = viewer.kind === "STAFF" ? viewer.engineerId : null;
  const shift = await shiftToLeave(db, engineerId, now);
  if (shift === null) {
    throw notFound("A shift to hand over");
  }
  return shift;
}

async function tell(
  unit: Unit,
  handover: DutyHandover,
  passing: readonly PassingRecord[],
): Promise<void> {
  const { id, toEngineerId, fromEngineerId } = handover;
  const next =
    toEngineerId === null ? null : await unit.db.findOneBy(Engineer, { id: toEngineerId });
  const notified = next === null ? [] : [next.staffId];
  const source = `duty_handover:${id}`;
  const facts = { records: passing.map(({ number }) => number) };
  await giveNotices(
    unit,
    notified.map((staffId) => ({
      staffId,
      kind: "HANDOVER" as const,
      source,
      serviceRecordId: null,
      facts,
    })),
  );
  unit.journal({
    action: "duty_handover.record",
    target: source,
    area: "ORGANISATION",
    payload: { ...facts, fromEngineerId, toEngineerId, notified },
  });
  for (const { id: serviceRecordId, number } of passing) {
    unit.journal({
      action: "duty_handover.name_record",
      target: number,
      area: "SERVICE_RECORD",
      payload: { handoverId: id, fromEngineerId, toEngineerId },
      serviceRecordId,
    });
  }
}
