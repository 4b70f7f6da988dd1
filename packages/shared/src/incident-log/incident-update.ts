import type { Instant } from "../primitives/index.ts";
import type { IncidentState } from "./incident-state.ts";

/** One row of the log: the incident as it stood after one update. `null` is the log's `?`. */
export interface IncidentUpdate {
  readonly number: string;
  readonly state: IncidentState;
  readonly modCount: number;
  readonly reopenCount: number;
  readonly reassignmentCount: number;
  readonly openedAt: Instant;
  readonly createdAt: Instant | null;
  readonly updatedAt: Instant;
  readonly contactType: string | null;
  readonly group: string | null;
  readonly assignee: string | null;
  readonly caller: string | null;
  readonly openedBy: string | null;
  readonly createdBy: string | null;
  readonly updatedBy: string | null;
  /** The columns no rule reads, by their name in the log. */
  readonly details: Readonly<Record<string, string | boolean | null>>;
  /** Final values that the log copies onto every row, the first one included: never a fact of this update. */
  readonly outcome: IncidentOutcome;
}

/** How an incident ended. On a row of the log it is the end the incident has had since, not what was known then. */
export interface IncidentOutcome {
  readonly closedCode: string | null;
  readonly resolvedBy: string | null;
  readonly resolvedAt: Instant | null;
  readonly closedAt: Instant | null;
}

/** An update and the line of the file it stands on (the header is line 1). */
export interface NumberedUpdate {
  readonly line: number;
  readonly update: IncidentUpdate;
}

/** An update with its identity across files, as `updateKey` gives it. */
export interface KeyedUpdate extends NumberedUpdate {
  readonly key: string;
}
