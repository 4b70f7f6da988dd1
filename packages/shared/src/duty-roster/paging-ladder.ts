import type { Instant } from "../primitives/index.ts";

/** Who is called when nobody has answered yet. */
export const PageTarget = {
  PRIMARY: "PRIMARY",
  BACKUP: "BACKUP",
  DEPARTMENT_MANAGER: "DEPARTMENT_MANAGER",
  TECHNICAL_DIRECTOR: "TECHNICAL_DIRECTOR",
} as const;
export type PageTarget = (typeof PageTarget)[keyof typeof PageTarget];

/** One rung: whom, and how many minutes after the call. */
export interface PageStep {
  readonly target: PageTarget;
  readonly afterMinutes: number;
}

const LADDER: readonly PageStep[] = [
  { target: "PRIMARY", afterMinutes: 0 },
  { target: "BACKUP", afterMinutes: 10 },
  { target: "DEPARTMENT_MANAGER", afterMinutes: 20 },
  { target: "TECHNICAL_DIRECTOR", afterMinutes: 30 },
];

/** In a gap nobody is on duty: both who answer for the roster hear of the call at once. */
const GAP_LADDER: readonly PageStep[] = [
  { target: "DEPARTMENT_MANAGER", afterMinutes: 0 },
  { target: "TECHNICAL_DIRECTOR", afterMinutes: 0 },
];

/** A call that nobody has taken yet. */
export interface UnansweredCall {
  readonly calledAt: Instant;
  readonly isGap: boolean;
  /** How many rungs were climbed already. */
  readonly stepsTaken: number;
}

/** The rungs to climb now, and when the next one comes; null after the last. */
export interface Paging {
  readonly due: readonly PageStep[];
  readonly nextAt: Instant | null;
}

/**
 * Whom to page at an instant for a call nobody has taken.
 *
 * @see docs/rules.md R14
 */
export function pagesDue({ calledAt, isGap, stepsTaken }: UnansweredCall, now: Instant): Paging {
  const left = (isGap ? GAP_LADDER : LADDER).slice(stepsTaken);
  const due = left.filter(({ afterMinutes }) => calledAt + afterMinutes * 60 <= now);
  const next = left[due.length];
  return { due, nextAt: next === undefined ? null : calledAt + next.afterMinutes * 60 };
}
