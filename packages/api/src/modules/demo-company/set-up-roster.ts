import { epochDayOf, startOfEpochDay, type Instant } from "@attest/shared/primitives";
import { dayPlanOn, type ServiceCalendar } from "@attest/shared/service-calendar";
import type { Unit } from "../../platform/unit.ts";
import { createDutyShift } from "../duty-roster/duty-shift.service.ts";
import { currentCalendar } from "../service-calendar/service-calendar.service.ts";
import type { DemoEngineer, DemoShift, DemoTeam } from "./demo-world.ts";

interface Interval {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** The duty engineer changes in the morning. */
const CHANGE_OF_DUTY = 9 * 3600;

/**
 * Every minute outside working time of `[from, to)`, whole days, by engineers on the payroll in turn.
 *
 * @see docs/rules.md R14
 */
export async function setUpRoster(
  unit: Unit,
  {
    teams,
    from,
    to,
  }: { readonly teams: readonly DemoTeam[]; readonly from: Instant; readonly to: Instant },
): Promise<readonly DemoShift[]> {
  const { calendar } = await currentCalendar(unit.db);
  const turns = inTurn(teams);
  const shifts: DemoShift[] = [];
  for (let day = epochDayOf(from) - 1; day <= epochDayOf(to); day += 1) {
    const engineer = turns[day % turns.length];
    const backup = turns[(day + 1) % turns.length];
    if (engineer === undefined || backup === undefined) {
      throw new Error("There is nobody to be on duty.");
    }
    for (const interval of restOf(calendar, day)) {
      await createDutyShift(unit, {
        engineerId: engineer.engineerId,
        backupEngineerId: backup.engineerId,
        ...interval,
      });
      shifts.push({ engineer, ...interval });
    }
  }
  return shifts;
}

/** Who of a shift's people answers at an instant; null within working time. */
export function onDuty(shifts: readonly DemoShift[], at: Instant): DemoEngineer | null {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.endsAt ?? 0) > at) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  const shift = shifts[low];
  return shift !== undefined && shift.startsAt <= at ? shift.engineer : null;
}

/** One of each team after the other, so that a team's turns lie apart. */
function inTurn(teams: readonly DemoTeam[]): DemoEngineer[] {
  const employed = teams.map(({ engineers }) => engineers.filter(({ outsourced }) => !outsourced));
  const longest = Math.max(...employed.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) =>
    employed.flatMap((own) => own[place] ?? []),
  ).flat();
}

/** What of the time from one change of duty to the next is no working time. */
function restOf(calendar: ServiceCalendar, day: number): Interval[] {
  const start = startOfEpochDay(day) + CHANGE_OF_DUTY;
  const end = start + 86_400;
  const worked = [day, day + 1].flatMap((one) =>
    dayPlanOn(calendar, one).segments.map(({ from, to }) => ({
      startsAt: startOfEpochDay(one) + from,
      endsAt: startOfEpochDay(one) + to,
    })),
  );
  const rest: Interval[] = [];
  let since = start;
  for (const { startsAt, endsAt } of worked) {
    if (Math.min(startsAt, end) > since) {
      rest.push({ startsAt: since, endsAt: Math.min(startsAt, end) });
    }
    since = Math.max(since, endsAt);
  }
  return since < end ? [...rest, { startsAt: since, endsAt: end }] : rest;
}
