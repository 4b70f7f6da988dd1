import { epochDayOf, startOfEpochDay } from "../primitives/index.ts";
import type { ServiceCalendar } from "../service-calendar/index.ts";
import { restTime } from "./rest-time.ts";
import type { Interval } from "./rest-time.ts";

/** A turn of duty that repeats. */
export interface Rotation {
  /** Who takes turns, in their order; the next in turn is the backup. Never empty. */
  readonly engineerIds: readonly string[];
  /** How many days a turn lasts, 1 to 28. */
  readonly daysEach: number;
  /** When duty changes hands, in minutes after midnight. */
  readonly changeAtMinute: number;
}

/** One engineer's duty, with who stands by. */
export interface DutyTurn extends Interval {
  readonly engineerId: string;
  /** Null where there is nobody else. */
  readonly backupEngineerId: string | null;
}

/** The first day of turns: a Monday, so that weekly turns change on Mondays. */
const FIRST_MONDAY = 4;

/**
 * Fills a stretch with turns: whoever's turn it is answers whenever there is no working time. Turns are counted from one
 * Monday for ever, so that the same rotation gives the same people for a day whatever stretch is asked for.
 *
 * @see docs/rules.md R14
 */
export function rotateDuty(
  rotation: Rotation,
  within: Interval,
  calendar: ServiceCalendar,
): DutyTurn[] {
  return restTime(calendar, within).flatMap((rest) => turnsOf(rotation, rest));
}

function turnsOf(rotation: Rotation, rest: Interval): DutyTurn[] {
  const turns: DutyTurn[] = [];
  let startsAt = rest.startsAt;
  while (startsAt < rest.endsAt) {
    const { turn, until } = turnAt(rotation, startsAt);
    const endsAt = Math.min(until, rest.endsAt);
    turns.push({ startsAt, endsAt, ...peopleOf(rotation, turn) });
    startsAt = endsAt;
  }
  return turns;
}

function turnAt(
  { daysEach, changeAtMinute }: Rotation,
  at: number,
): { turn: number; until: number } {
  const day = epochDayOf(at - changeAtMinute * 60) - FIRST_MONDAY;
  const turn = Math.floor(day / daysEach);
  const until = startOfEpochDay((turn + 1) * daysEach + FIRST_MONDAY) + changeAtMinute * 60;
  return { turn, until };
}

function peopleOf(
  { engineerIds }: Rotation,
  turn: number,
): Pick<DutyTurn, "engineerId" | "backupEngineerId"> {
  const count = engineerIds.length;
  const place = ((turn % count) + count) % count;
  const engineerId = engineerIds[place] ?? "";
  const next = engineerIds[(place + 1) % count] ?? null;
  return { engineerId, backupEngineerId: next === engineerId ? null : next };
}
