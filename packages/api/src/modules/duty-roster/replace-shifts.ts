import type { Interval } from "@attest/shared/duty-roster";
import { LessThan, MoreThan } from "typeorm";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { DutyShift } from "./duty-shift.entity.ts";

/** A shift as somebody plans it. */
export interface PlannedShift extends Interval {
  readonly engineerId: string;
  readonly backupEngineerId?: string | null;
}

/** Stores a stretch's shifts in the place of those before; what reaches beyond it stays there. */
export async function replaceShifts(
  unit: Unit,
  within: Interval,
  shifts: readonly PlannedShift[],
): Promise<void> {
  const { startsAt, endsAt } = within;
  const present = await unit.db.findBy(DutyShift, {
    startsAt: LessThan(endsAt),
    endsAt: MoreThan(startsAt),
  });
  await unit.db.delete(DutyShift, { startsAt: LessThan(endsAt), endsAt: MoreThan(startsAt) });
  const kept = present.flatMap((shift) => [
    ...(shift.startsAt < startsAt
      ? [planned(shift, { startsAt: shift.startsAt, endsAt: startsAt })]
      : []),
    ...(shift.endsAt > endsAt ? [planned(shift, { startsAt: endsAt, endsAt: shift.endsAt })] : []),
  ]);
  for (const { engineerId, backupEngineerId, ...times } of joined([...kept, ...shifts])) {
    await unit.db.insert(DutyShift, {
      id: newId(),
      engineerId,
      backupEngineerId: backupEngineerId ?? null,
      startsAt: times.startsAt,
      endsAt: times.endsAt,
    });
  }
}

function planned({ engineerId, backupEngineerId }: DutyShift, times: Interval): PlannedShift {
  return { engineerId, backupEngineerId, ...times };
}

/** Shifts of the same people that meet are one. */
function joined(shifts: readonly PlannedShift[]): PlannedShift[] {
  const result: PlannedShift[] = [];
  for (const shift of shifts.toSorted((a, b) => a.startsAt - b.startsAt)) {
    const last = result.at(-1);
    if (last !== undefined && last.endsAt === shift.startsAt && samePeople(last, shift)) {
      result[result.length - 1] = { ...last, endsAt: shift.endsAt };
    } else {
      result.push(shift);
    }
  }
  return result;
}

function samePeople(one: PlannedShift, other: PlannedShift): boolean {
  return (
    one.engineerId === other.engineerId &&
    (one.backupEngineerId ?? null) === (other.backupEngineerId ?? null)
  );
}
