import type { Instant } from "@attest/shared/primitives";
import type { EntityManager } from "typeorm";
import { LessThanOrEqual, MoreThan, Not } from "typeorm";
import { lockRow } from "../../platform/database/lock-row.ts";
import { badInput } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { Engineer } from "../engineer/engineer.entity.ts";
import { DutyShift } from "./duty-shift.entity.ts";

export interface CreateDutyShift {
  readonly engineerId: string;
  readonly backupEngineerId?: string | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** A week: nobody is on duty longer at a stretch. */
const LONGEST_SECONDS = 7 * 86_400;

/**
 * Puts an engineer on duty. Whether the roster has gaps is judged where the roster as a whole is saved.
 *
 * @throws DomainError NOT_FOUND, BAD_USER_INPUT
 * @see docs/rules.md R14
 */
export async function createDutyShift(
  unit: Unit,
  shift: CreateDutyShift,
): Promise<{ dutyShiftId: string }> {
  const { engineerId, startsAt, endsAt } = shift;
  if (endsAt <= startsAt || endsAt - startsAt > LONGEST_SECONDS) {
    throw badInput(
      "input.endsAt",
      "A shift ends after it starts, within a week.",
      "later than startsAt, by 7 days at most",
    );
  }
  await lockRow(unit, { entity: Engineer, id: engineerId, what: "The engineer" });
  const id = newId();
  const backupEngineerId = shift.backupEngineerId ?? null;
  await unit.db.insert(DutyShift, { id, engineerId, backupEngineerId, startsAt, endsAt });
  unit.journal({
    action: "duty_shift.create",
    target: `duty_shift:${id}`,
    area: "ORGANISATION",
    payload: { engineerId, startsAt, endsAt },
  });
  return { dutyShiftId: id };
}

/**
 * The engineers on duty at an instant, who came first, first.
 *
 * @see docs/rules.md R14
 */
export async function onDutyAt(db: EntityManager, at: Instant): Promise<string[]> {
  const shifts = await db.find(DutyShift, {
    where: { startsAt: LessThanOrEqual(at), endsAt: MoreThan(at) },
    order: { startsAt: "ASC", id: "ASC" },
  });
  return shifts.map(({ engineerId }) => engineerId);
}

/**
 * The shift in force at an instant; null: nobody is on duty.
 *
 * @see docs/rules.md R14
 */
export async function shiftAt(db: EntityManager, at: Instant): Promise<DutyShift | null> {
  return db.findOne(DutyShift, {
    where: { startsAt: LessThanOrEqual(at), endsAt: MoreThan(at) },
    order: { startsAt: "ASC", id: "ASC" },
  });
}

/** The first shift, as first or as backup, that one's own engineer has at or after an instant; null: none is planned. */
export async function nextShiftOf(
  db: EntityManager,
  engineerId: string,
  at: Instant,
): Promise<DutyShift | null> {
  return db.findOne(DutyShift, {
    where: [
      { engineerId, endsAt: MoreThan(at) },
      { backupEngineerId: engineerId, endsAt: MoreThan(at) },
    ],
    order: { startsAt: "ASC", id: "ASC" },
  });
}

/** Who takes over when a shift ends; null: nobody within half a day. */
export async function successorOf(
  db: EntityManager,
  { engineerId, endsAt }: DutyShift,
): Promise<DutyShift | null> {
  return db.findOne(DutyShift, {
    where: {
      engineerId: Not(engineerId),
      endsAt: MoreThan(endsAt),
      startsAt: LessThanOrEqual(endsAt + 43_200),
    },
    order: { startsAt: "ASC", id: "ASC" },
  });
}
