import { parseInstant } from "../primitives/index.ts";
import type { Instant } from "../primitives/index.ts";
import type { IncidentPlan, IncidentUpdate, NumberedUpdate } from "./index.ts";
import { planIncident } from "./index.ts";

/** A time of March 2016 in Shanghai: `"01 09:00"`. */
export function at(time: string): Instant {
  return parseInstant(`2016-03-${time.replace(" ", "T")}:00+08:00`) ?? Number.NaN;
}

export const NO_OUTCOME = { closedCode: null, resolvedBy: null, resolvedAt: null, closedAt: null };
export const OUTCOME = {
  closedCode: "code 5",
  resolvedBy: "Resolved by 1",
  resolvedAt: at("03 15:00"),
  closedAt: at("08 16:00"),
};

export const FIRST: IncidentUpdate = {
  number: "INC0000045",
  state: "New",
  modCount: 0,
  reopenCount: 0,
  reassignmentCount: 0,
  openedAt: at("01 09:00"),
  createdAt: at("01 09:05"),
  updatedAt: at("01 09:05"),
  contactType: "Phone",
  group: "Group 1",
  assignee: null,
  caller: "Caller 1",
  openedBy: "Opened by  8",
  createdBy: "Created by 6",
  updatedBy: "Updated by 1",
  details: { priority: "3 - Moderate" },
  outcome: OUTCOME,
};

export type Change = Partial<IncidentUpdate> & { readonly time: string };

/** Each change builds on the one before, counts one further, and stands on the next line. */
export function log(...changes: readonly Change[]): NumberedUpdate[] {
  const rows: NumberedUpdate[] = [{ line: 2, update: FIRST }];
  let update = FIRST;
  for (const { time, ...change } of changes) {
    update = { ...update, modCount: update.modCount + 1, updatedAt: at(time), ...change };
    rows.push({ line: rows.length + 2, update });
  }
  return rows;
}

export const plan = (rows: readonly NumberedUpdate[]): IncidentPlan => planIncident(rows).plan;
export const codes = (rows: readonly NumberedUpdate[]): [number, string | undefined][] =>
  planIncident(rows).odd.map(({ line, reason }) => [line, reason.split(":")[0]]);

export const WORKED: Change = { time: "01 10:00", state: "Active", assignee: "Resolver 1" };
export const RESOLVED: Change = { time: "03 15:00", state: "Resolved" };
export const CLOSED: Change = { time: "08 16:00", state: "Closed" };
