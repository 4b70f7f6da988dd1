import { dutyGaps, type Interval } from "@attest/shared/duty-roster";
import { formatInstant } from "@attest/shared/primitives";
import { In } from "typeorm";
import { isId } from "../../platform/database/id.ts";
import { badInput, DomainError, notFound } from "../../platform/errors.ts";
import type { Unit } from "../../platform/unit.ts";
import { Engineer } from "../engineer/engineer.entity.ts";
import { currentCalendar } from "../service-calendar/service-calendar.service.ts";
import { replaceShifts, type PlannedShift } from "./replace-shifts.ts";
import { takeRoster } from "./roster-version.ts";

/** A stretch of the roster planned anew. */
export interface SaveDutyRoster extends Interval {
  /** The roster's version last read. */
  readonly version: number;
  readonly shifts: readonly PlannedShift[];
}

const DAY = 86_400;
/** A year and a month: what is planned at once. */
const LONGEST = 400 * DAY;
const LONGEST_SHIFT = 31 * DAY;

/**
 * Plans a stretch of the roster anew: its shifts take the place of those before, from now on; what was, stays. Every
 * minute of it outside working time must have somebody on duty.
 *
 * @throws DomainError ROSTER_GAP naming every gap; CONFLICT; NOT_FOUND for an engineer; BAD_USER_INPUT
 * @see docs/rules.md R14
 */
export async function saveDutyRoster(
  unit: Unit,
  input: SaveDutyRoster,
): Promise<{ startsAt: number; endsAt: number }> {
  checkPlan(input);
  await takeRoster(unit, input.version);
  const within = { startsAt: Math.max(input.startsAt, nextMinute(unit.now)), endsAt: input.endsAt };
  if (within.startsAt < within.endsAt) {
    const shifts = input.shifts.flatMap((shift) => clipped(shift, within));
    await demandEngineers(unit, shifts);
    await refuseGaps(unit, within, shifts);
    await replaceShifts(unit, within, shifts);
    unit.journal({
      action: "duty_roster.save",
      target: "duty_roster",
      area: "ORGANISATION",
      payload: { from: within.startsAt, to: within.endsAt, shifts: shifts.length },
    });
  }
  return { startsAt: input.startsAt, endsAt: input.endsAt };
}

/** @throws DomainError ROSTER_GAP naming every gap of the stretch */
async function refuseGaps(
  unit: Unit,
  within: Interval,
  shifts: readonly Interval[],
): Promise<void> {
  const { calendar } = await currentCalendar(unit.db);
  const gaps = dutyGaps({ calendar, within, shifts });
  if (gaps.length > 0) {
    const named = gaps.map(({ startsAt, endsAt }) => ({
      from: formatInstant(startsAt),
      to: formatInstant(endsAt),
    }));
    const words = named.slice(0, 3).map(({ from, to }) => `${from} to ${to}`);
    throw new DomainError("ROSTER_GAP", `Nobody is on duty from ${words.join("; from ")}.`, {
      gaps: named,
    });
  }
}

function nextMinute(at: number): number {
  return Math.ceil(at / 60) * 60;
}

function clipped(shift: PlannedShift, within: Interval): PlannedShift[] {
  const startsAt = Math.max(shift.startsAt, within.startsAt);
  const endsAt = Math.min(shift.endsAt, within.endsAt);
  return startsAt < endsAt ? [{ ...shift, startsAt, endsAt }] : [];
}

function checkPlan({ startsAt, endsAt, shifts }: SaveDutyRoster): void {
  if (
    endsAt <= startsAt ||
    endsAt - startsAt > LONGEST ||
    !isMinute(startsAt) ||
    !isMinute(endsAt)
  ) {
    throw badInput(
      "input.to",
      "The stretch is not one that can be planned.",
      "whole minutes, up to 400 days",
    );
  }
  const ordered = shifts.toSorted((a, b) => a.startsAt - b.startsAt);
  shifts.forEach((shift, index) => checkShift(shift, `input.shifts.${String(index)}`));
  const overlaps = ordered.find((shift, index) => {
    const next = ordered[index + 1];
    return next !== undefined && next.startsAt < shift.endsAt;
  });
  if (overlaps !== undefined) {
    const path = `input.shifts.${String(shifts.indexOf(overlaps))}`;
    throw badInput(path, "Two would be on duty first at once.", "shifts that do not overlap");
  }
}

function checkShift(
  { startsAt, endsAt, engineerId, backupEngineerId }: PlannedShift,
  path: string,
): void {
  if (endsAt <= startsAt || endsAt - startsAt > LONGEST_SHIFT) {
    throw badInput(
      `${path}.endsAt`,
      "A shift ends after it starts.",
      "later than startsAt, within a month",
    );
  }
  if (!isMinute(startsAt) || !isMinute(endsAt)) {
    throw badInput(path, "Shifts begin and end on the minute.", "whole minutes");
  }
  if (engineerId === backupEngineerId) {
    throw badInput(
      `${path}.backupEngineerId`,
      "Nobody stands by for themselves.",
      "somebody else, or nobody",
    );
  }
}

function isMinute(at: number): boolean {
  return at % 60 === 0;
}

/** Outsourced staff do not answer the company's own phone. */
async function demandEngineers(unit: Unit, shifts: readonly PlannedShift[]): Promise<void> {
  const ids = [
    ...new Set(
      shifts.flatMap(({ engineerId, backupEngineerId }) =>
        [engineerId, backupEngineerId ?? []].flat(),
      ),
    ),
  ];
  const found = ids.every(isId) ? await unit.db.findBy(Engineer, { id: In(ids) }) : [];
  if (found.filter(({ outsourced }) => !outsourced).length < ids.length) {
    throw notFound("An engineer on the payroll");
  }
}
