import type { Instant } from "@attest/shared/primitives";
import type { ServiceCalendar } from "@attest/shared/service-calendar";
import type { Pause } from "@attest/shared/service-clock";
import type { EntityManager } from "typeorm";
import { tellNoAlerts } from "./cycle-alerts.ts";
import { calendarOf } from "./cycle-calendar.ts";
import { stopResolution } from "./cycle-clocks.service.ts";
import { type CycleOpening, keepDueTimes, openCycle } from "./open-cycle.ts";
import { ServiceCycle } from "./service-cycle.entity.ts";

/** What is known of a cycle that ran elsewhere, where nobody noted the response. */
export interface CycleHistory {
  readonly openedAt: Instant;
  readonly closureRequestedAt: Instant | null;
  readonly resolvedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** The last may be open. */
  readonly pauses: readonly Pause[];
  /** The times of the resolution are not known well enough to judge them. */
  readonly resolutionExcluded: boolean;
  readonly attribution: Attribution | null;
}

/** To whom the outcome belongs. */
interface Attribution {
  readonly industryTeamId: string;
  readonly engineerId: string | null;
  readonly serviceLevelId: string;
}

/** A cycle as its history tells it: its response is not judged, its resolution is by the history's times. */
export function pastCycle(opening: CycleOpening, history: CycleHistory): ServiceCycle {
  return told(openCycle(opening), history, opening.calendar);
}

/** The same cycle after more of its history became known; what was pinned at its opening stays. */
export async function retellCycle(
  db: EntityManager,
  cycle: ServiceCycle,
  history: CycleHistory,
): Promise<ServiceCycle> {
  return told(Object.assign(new ServiceCycle(), cycle), history, await calendarOf(db, cycle));
}

function told(cycle: ServiceCycle, history: CycleHistory, calendar: ServiceCalendar): ServiceCycle {
  const { resolutionExcluded, attribution, pauses, ...times } = history;
  Object.assign(cycle, times, NOT_STOPPED, { pauses: [...pauses], resolutionExcluded });
  cycle.responseExcluded = true;
  cycle.attributedTeamId = attribution?.industryTeamId ?? null;
  cycle.attributedEngineerId = attribution?.engineerId ?? null;
  cycle.attributedLevelId = attribution?.serviceLevelId ?? null;
  keepDueTimes(cycle, calendar);
  tellNoAlerts(cycle);
  const stoppedAt = history.resolvedAt ?? history.closedAt;
  if (stoppedAt !== null) {
    stopResolution(cycle, stoppedAt, calendar);
  }
  return cycle;
}

const NOT_STOPPED = {
  resolutionStoppedAt: null,
  resolutionWorkingSeconds: null,
  resolutionWallSeconds: null,
} as const;
