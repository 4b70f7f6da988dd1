import type { Instant } from "@attest/shared/primitives";
import type { ServiceCalendar } from "@attest/shared/service-calendar";
import {
  ClockBasis,
  countedSecondsBetween,
  dueAt,
  isProvisional,
  strictDueAt,
  wallSecondsBetween,
  type ClockKind,
  type ServiceClock,
} from "@attest/shared/service-clock";
import type { ServiceCycle } from "./service-cycle.entity.ts";

/** What of a cycle its clocks are made of. */
export type ClockColumns = Pick<
  ServiceCycle,
  | "openedAt"
  | "pauses"
  | "responseBasis"
  | "responseTargetMinutes"
  | "responseStoppedAt"
  | "responseExcluded"
  | "resolutionTargetMinutes"
  | "resolutionStoppedAt"
  | "resolutionExcluded"
>;

/** One clock of a cycle in the terms of the rules. */
export function clockOf(
  cycle: ClockColumns,
  kind: ClockKind,
  calendar: ServiceCalendar,
): ServiceClock {
  return kind === "RESPONSE"
    ? {
        calendar,
        basis: cycle.responseBasis,
        startedAt: cycle.openedAt,
        targetMinutes: cycle.responseTargetMinutes,
        stoppedAt: cycle.responseStoppedAt,
        excluded: cycle.responseExcluded,
      }
    : {
        calendar,
        basis: ClockBasis.WORKING,
        startedAt: cycle.openedAt,
        targetMinutes: cycle.resolutionTargetMinutes,
        pauses: cycle.pauses,
        stoppedAt: cycle.resolutionStoppedAt,
        excluded: cycle.resolutionExcluded,
      };
}

/** What a clock promises, as the columns of a cycle keep it. */
export interface DueTimes {
  readonly dueAt: Instant;
  readonly strictDueAt: Instant;
  readonly provisional: boolean;
}

export function dueTimesOf(clock: ServiceClock): DueTimes {
  return {
    dueAt: dueAt(clock),
    strictDueAt: strictDueAt(clock),
    provisional: isProvisional(clock),
  };
}

/** Both measures of the time from the start to an instant; pauses are left out of the clock's own only. */
export function measuresOf(clock: ServiceClock, until: Instant): { working: number; wall: number } {
  const end = Math.max(clock.startedAt, until);
  const own = countedSecondsBetween(clock, clock.startedAt, end);
  const working = { calendar: clock.calendar, basis: ClockBasis.WORKING };
  return clock.basis === ClockBasis.WORKING
    ? { working: own, wall: wallSecondsBetween(clock.startedAt, end) }
    : { working: countedSecondsBetween(working, clock.startedAt, end), wall: own };
}

/** Stops the response clock and keeps both measures. */
export function stopResponse(cycle: ServiceCycle, at: Instant, calendar: ServiceCalendar): void {
  const { working, wall } = measuresOf(clockOf(cycle, "RESPONSE", calendar), at);
  cycle.responseStoppedAt = at;
  cycle.responseWorkingSeconds = working;
  cycle.responseWallSeconds = wall;
}

/** Stops the resolution clock and keeps both measures; waits that began later are no part of it. */
export function stopResolution(cycle: ServiceCycle, at: Instant, calendar: ServiceCalendar): void {
  cycle.pauses = cycle.pauses
    .filter((pause) => pause.from < at)
    .map((pause) => ({ ...pause, to: Math.min(pause.to ?? at, at) }));
  const { working, wall } = measuresOf(clockOf(cycle, "RESOLUTION", calendar), at);
  cycle.resolutionStoppedAt = at;
  cycle.resolutionWorkingSeconds = working;
  cycle.resolutionWallSeconds = wall;
}

/** The due time of the clock that governs now: the response's until somebody responded. */
export function governingDue(cycle: ServiceCycle): Instant {
  return cycle.responseStoppedAt === null && !cycle.responseExcluded
    ? cycle.responseDueAt
    : cycle.resolutionDueAt;
}
