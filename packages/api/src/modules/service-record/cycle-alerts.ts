import type { ServiceCalendar } from "@attest/shared/service-calendar";
import {
  ESCALATION_STEPS,
  nextEscalationAt,
  type ClockKind,
  type EscalatingClock,
} from "@attest/shared/service-clock";
import { clockOf } from "./cycle-clocks.service.ts";
import type { ServiceCycle } from "./service-cycle.entity.ts";

/** One clock of a cycle as its escalation sees it; with the cycle it ends. */
export function escalatingClock(
  cycle: ServiceCycle,
  kind: ClockKind,
  calendar: ServiceCalendar,
): EscalatingClock {
  const clock = clockOf(cycle, kind, calendar);
  const excluded = clock.excluded || cycle.closedAt !== null;
  return kind === "RESPONSE"
    ? {
        ...clock,
        excluded,
        phoneDueAt: cycle.responsePhoneDueAt,
        stepsTold: cycle.responseStepsTold,
      }
    : { ...clock, excluded, phoneDueAt: null, stepsTold: cycle.resolutionStepsTold };
}

/** Reckons when both clocks are to be asked again, after anything about them changed. @see docs/rules.md R13 */
export function keepAlertTimes(cycle: ServiceCycle, calendar: ServiceCalendar): void {
  cycle.responseAlertAt = nextEscalationAt(escalatingClock(cycle, "RESPONSE", calendar));
  cycle.resolutionAlertAt = nextEscalationAt(escalatingClock(cycle, "RESOLUTION", calendar));
}

/** All steps count as told: what ran elsewhere is nobody's alarm here. */
export function tellNoAlerts(cycle: ServiceCycle): void {
  cycle.responseStepsTold = ESCALATION_STEPS.length;
  cycle.resolutionStepsTold = ESCALATION_STEPS.length;
  cycle.responseAlertAt = null;
  cycle.resolutionAlertAt = null;
}
