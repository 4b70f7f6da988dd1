import type { Instant } from "../primitives/index.ts";
import type { IncidentChannel } from "./contact-type.ts";
import type { IncidentOutcome, IncidentUpdate } from "./incident-update.ts";

/** What one incident of the log becomes here. Everything in it follows from its updates; nothing is assumed. */
export interface IncidentPlan {
  /** The record's number, as in the log. */
  readonly number: string;
  /** `opened_at`. */
  readonly createdAt: Instant;
  readonly channel: IncidentChannel;
  readonly status: PlannedStatus;
  /** `null`: the log names no caller. */
  readonly caller: string | null;
  /** Who holds it at the end of the log. Without a group it waits in the customer-service manager's queue. */
  readonly holder: IncidentHolder;
  readonly reassignmentCount: number;
  /** `1 + reopen_count`, in order. */
  readonly cycles: readonly PlannedCycle[];
  /** From `createdAt`, without gap or overlap; empty only when the incident lasted no time at all. */
  readonly custody: readonly CustodySpan[];
  /** Every update in the order it happened, each once. */
  readonly updates: readonly PlannedUpdate[];
  /** How it ended, as far as it has by its final update; what lies after that is `null`. */
  readonly outcome: IncidentOutcome;
  /** SHA-256 of the whole content as hex: two plans with the same hash store the same. */
  readonly planHash: string;
}

/** The states a record can be imported in. */
export type PlannedStatus =
  | "OPEN"
  | "ASSIGNED"
  | "IN_PROGRESS"
  | "WAITING_CUSTOMER"
  | "WAITING_THIRD_PARTY"
  | "PENDING_CONSENT"
  | "CLOSED";

/** A group and an assignee as the log names them; both `null` is the desk. */
export interface IncidentHolder {
  readonly group: string | null;
  readonly assignee: string | null;
}

/** Who held the incident in `[from, to)`; `to` is `null` while it is open. */
export interface CustodySpan extends IncidentHolder {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** One open-to-close pass. Each time comes with where in the log it was read. */
export interface PlannedCycle {
  readonly number: number;
  readonly openedAt: Instant;
  /** `NOT_IN_LOG`: the reopening happened before `openedAt`; the log does not say when, so its clock cannot be judged. */
  readonly openedFrom: "OPENED_AT" | "UPDATE" | "NOT_IN_LOG";
  readonly resolvedAt: Instant | null;
  /** `UPDATE`: the last update in state Resolved. */
  readonly resolvedFrom: "RESOLVED_AT" | "UPDATE" | null;
  readonly closedAt: Instant | null;
  /** `REOPENING`: never closed in the log; it ended when the next cycle began. */
  readonly closedFrom: "CLOSED_AT" | "UPDATE" | "REOPENING" | null;
  /** Waiting time of the resolution clock, in order, without overlap, up to where the clock stops. */
  readonly pauses: readonly PlannedPause[];
  /** Who held the cycle when it closed; `null` while it is open. */
  readonly attribution: IncidentHolder | null;
}

/** The resolution clock waits in `[from, to)`; `to` is `null` while it still does. */
export interface PlannedPause {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly reason: "WAITING_CUSTOMER" | "WAITING_THIRD_PARTY" | "PENDING_CONSENT";
}

/** An update and its identity across files. */
export interface PlannedUpdate {
  readonly key: string;
  readonly update: RecordedUpdate;
}

/** An update as it may be kept: without the outcome, which lay in the future when it was made. */
export type RecordedUpdate = Omit<IncidentUpdate, "outcome">;
