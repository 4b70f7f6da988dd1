import { In } from "typeorm";
import { isId } from "../../platform/database/id.ts";
import { badInput, notFound } from "../../platform/errors.ts";
import type { Unit } from "../../platform/unit.ts";
import { DutyShift } from "./duty-shift.entity.ts";
import { takeRoster } from "./roster-version.ts";

export interface SwapDutyShifts {
  readonly firstId: string;
  readonly secondId: string;
  /** The roster's version last read. */
  readonly version: number;
}

/**
 * Two engineers take each other's shifts. Shifts that are over stay as they were.
 *
 * @throws DomainError NOT_FOUND, CONFLICT; BAD_USER_INPUT for a shift that is over, or twice the same
 * @see docs/rules.md R14
 */
export async function swapDutyShifts(
  unit: Unit,
  { firstId, secondId, version }: SwapDutyShifts,
): Promise<{ startsAt: number; endsAt: number }> {
  await takeRoster(unit, version);
  const ids = [firstId, secondId];
  const shifts = ids.every(isId) ? await unit.db.findBy(DutyShift, { id: In(ids) }) : [];
  const first = shifts.find(({ id }) => id === firstId);
  const second = shifts.find(({ id }) => id === secondId);
  if (first === undefined || second === undefined) {
    throw notFound("The shift");
  }
  if (first === second || Math.min(first.startsAt, second.startsAt) <= unit.now) {
    throw badInput(
      "input.secondId",
      "Two different shifts that have not begun are swapped.",
      "two later shifts",
    );
  }
  await giveTo(unit, first, second.engineerId);
  await giveTo(unit, second, first.engineerId);
  unit.journal({
    action: "duty_roster.swap",
    target: "duty_roster",
    area: "ORGANISATION",
    payload: {
      firstId,
      secondId,
      firstEngineerId: first.engineerId,
      secondEngineerId: second.engineerId,
    },
  });
  return {
    startsAt: Math.min(first.startsAt, second.startsAt),
    endsAt: Math.max(first.endsAt, second.endsAt),
  };
}

/** Whoever was the backup of the shift they now have first makes place for the one they relieve. */
async function giveTo(unit: Unit, shift: DutyShift, engineerId: string): Promise<void> {
  const isBackup = shift.backupEngineerId === engineerId;
  const backupEngineerId = isBackup ? shift.engineerId : shift.backupEngineerId;
  await unit.db.update(DutyShift, { id: shift.id }, { engineerId, backupEngineerId });
}
