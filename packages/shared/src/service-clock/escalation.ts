import type { Instant } from "../primitives/index.ts";
import { ESCALATION_STEPS, escalationAt } from "./clock-usage.ts";
import type { EscalationStep } from "./clock-usage.ts";
import { isProvisional } from "./due-at.ts";
import type { ServiceClock } from "./read-clock.ts";

/** A clock as its escalation sees it. */
export interface EscalatingClock extends ServiceClock {
  /** The earliest obligation a later touch by phone added, on wall time (R9); null: none. */
  readonly phoneDueAt: Instant | null;
  /** How many steps were told already, in their order; none is ever told twice. */
  readonly stepsTold: number;
}

/** A step that falls now, and when it fell due. */
export interface DueStep {
  /** Its place in `ESCALATION_STEPS`. */
  readonly index: number;
  readonly step: EscalationStep;
  readonly dueAt: Instant;
}

/** What a clock has to tell at an instant, and when to ask it again. */
export interface Escalation {
  readonly due: readonly DueStep[];
  /** Null: not before the clock changes: it is stopped, waits, is all told, or its breach hangs on a year nobody certified. */
  readonly nextAt: Instant | null;
}

/**
 * Asks a clock what of its escalation is due. A clock that stands still tells nothing; one that would be overdue only
 * by a table nobody has certified tells its warning and no breach.
 *
 * @see docs/rules.md R13
 */
export function escalate(clock: EscalatingClock, now: Instant): Escalation {
  const due: DueStep[] = [];
  if (isStill(clock)) {
    return { due, nextAt: null };
  }
  for (const [index, step] of ESCALATION_STEPS.entries()) {
    if (index < clock.stepsTold) {
      continue;
    }
    const dueAt = stepAt(clock, step);
    if (dueAt === null) {
      return { due, nextAt: null };
    }
    if (dueAt > now) {
      return { due, nextAt: dueAt };
    }
    due.push({ index, step, dueAt });
  }
  return { due, nextAt: null };
}

/** When the next step falls, told or not yet; null when none does as things stand. @see docs/rules.md R13 */
export function nextEscalationAt(clock: EscalatingClock): Instant | null {
  return escalate(clock, Number.NEGATIVE_INFINITY).nextAt;
}

function isStill({ stoppedAt, excluded, pauses = [] }: EscalatingClock): boolean {
  return excluded || stoppedAt !== null || pauses.some(({ to }) => to === null);
}

/** The earlier of what the clock's own basis and what a second call says; null while that would be a breach on uncertified days. */
function stepAt(clock: EscalatingClock, step: EscalationStep): Instant | null {
  const isHeld = step.percent >= 100 && isProvisional(clock);
  const own = isHeld ? null : escalationAt(clock, step);
  if (clock.phoneDueAt === null) {
    return own;
  }
  const startedAt = clock.phoneDueAt - clock.targetMinutes * 60;
  const byPhone = escalationAt({ ...clock, basis: "WALL", startedAt }, step);
  return own === null ? byPhone : Math.min(own, byPhone);
}
