import { describe, expect, it } from "vitest";
import {
  at,
  CLOSED,
  codes,
  log,
  NO_OUTCOME,
  OUTCOME,
  plan,
  RESOLVED,
  WORKED,
} from "./sample-log.ts";

describe("the state of an imported incident", () => {
  it("is that of the update with the highest count, not of the last line", () => {
    const rows = log(WORKED, RESOLVED);
    expect(plan([...rows].reverse()).status).toBe("PENDING_CONSENT");
  });

  it("is that of the later line where two have the highest count", () => {
    const rows = log(WORKED, { ...WORKED, modCount: 1, state: "Awaiting Vendor" });
    expect(plan(rows).status).toBe("WAITING_THIRD_PARTY");
    expect(codes(rows)).toEqual([[4, "COUNT_REPEATED"]]);
  });

  it.each([
    ["New", null, "OPEN"],
    ["New", "Resolver 1", "ASSIGNED"],
    ["Active", null, "IN_PROGRESS"],
    ["Awaiting User Info", "Resolver 1", "WAITING_CUSTOMER"],
    ["Awaiting Vendor", "Resolver 1", "WAITING_THIRD_PARTY"],
    ["Awaiting Problem", "Resolver 1", "WAITING_THIRD_PARTY"],
    ["Awaiting Evidence", "Resolver 1", "WAITING_THIRD_PARTY"],
    ["Resolved", "Resolver 1", "PENDING_CONSENT"],
    ["Closed", "Resolver 1", "CLOSED"],
  ] as const)("%s with assignee %s is %s", (state, assignee, status) => {
    expect(plan(log({ time: "09 10:00", state, assignee })).status).toBe(status);
  });

  it("-100 carries on the state before it, and is odd", () => {
    const rows = log(WORKED, { time: "02 10:00", state: "-100" });
    expect(plan(rows).status).toBe("IN_PROGRESS");
    expect(plan(rows).updates[2]?.update.state).toBe("-100");
    expect(codes(rows)).toEqual([[4, "STATE_UNKNOWN"]]);
  });

  it("comes with no team where the final group is unknown, whatever team had it before", () => {
    const { holder } = plan(log(WORKED, { time: "02 10:00", group: null, assignee: null }));
    expect(holder).toEqual({ group: null, assignee: null });
  });
});

describe("the end of an imported incident", () => {
  it("is not taken from the copies on the rows of an incident that is open in the file", () => {
    const open = plan(log(WORKED));
    expect(open.cycles).toMatchObject([{ resolvedAt: null, closedAt: null, attribution: null }]);
    expect(open.outcome).toEqual(NO_OUTCOME);
    expect(open.updates.some(({ update }) => "outcome" in update)).toBe(false);
  });

  it("is resolved_at and closed_at once the file has got there", () => {
    const closed = plan(log(WORKED, RESOLVED, CLOSED));
    expect(closed.outcome).toEqual(OUTCOME);
    expect(closed.cycles).toMatchObject([
      { resolvedFrom: "RESOLVED_AT", closedFrom: "CLOSED_AT", closedAt: at("08 16:00") },
    ]);
  });

  it("has no closing yet while it is only resolved", () => {
    const { outcome } = plan(log(WORKED, RESOLVED));
    expect(outcome).toEqual({ ...OUTCOME, closedCode: null, closedAt: null });
  });

  it("is the update's own time where the file is cut before resolved_at", () => {
    const rows = log(WORKED, { ...RESOLVED, time: "02 11:00" });
    expect(plan(rows).outcome).toEqual({ ...NO_OUTCOME, resolvedAt: at("02 11:00") });
    expect(codes(rows)).toEqual([[4, "OUTCOME_OUT_OF_RANGE"]]);
  });

  it("is the last update in Resolved where resolved_at is unknown", () => {
    const outcome = { ...OUTCOME, resolvedAt: null };
    const again = { ...RESOLVED, time: "04 09:00" };
    const [cycle] = plan(
      log(WORKED, { ...RESOLVED, outcome }, { ...again, outcome }, { ...CLOSED, outcome }),
    ).cycles;
    expect(cycle).toMatchObject({ resolvedAt: at("04 09:00"), resolvedFrom: "UPDATE" });
  });

  it("stays unresolved where the log never says Resolved, and is odd", () => {
    const rows = log(WORKED, { ...CLOSED, outcome: { ...OUTCOME, resolvedAt: null } });
    expect(plan(rows).cycles).toMatchObject([
      { resolvedAt: null, resolvedFrom: null, closedAt: at("08 16:00") },
    ]);
    expect(codes(rows)).toEqual([[4, "CLOSED_UNRESOLVED"]]);
  });
});
