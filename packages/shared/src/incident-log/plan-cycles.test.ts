import { describe, expect, it } from "vitest";
import type { Change } from "./sample-log.ts";
import { at, CLOSED, codes, log, plan, RESOLVED, WORKED } from "./sample-log.ts";

describe("the cycles of an imported incident", () => {
  const REOPENED: Change = {
    time: "02 14:00",
    state: "Active",
    reopenCount: 1,
    assignee: "Resolver 2",
  };
  const ONCE: Change = { time: "02 11:00", state: "Resolved" };

  it("are one more than its reopenings, each with the times its updates tell", () => {
    expect(plan(log(WORKED, ONCE, REOPENED, RESOLVED, CLOSED)).cycles).toMatchObject([
      {
        number: 1,
        openedAt: at("01 09:00"),
        openedFrom: "OPENED_AT",
        resolvedAt: at("02 11:00"),
        resolvedFrom: "UPDATE",
        closedAt: at("02 14:00"),
        closedFrom: "REOPENING",
        attribution: { group: "Group 1", assignee: "Resolver 1" },
      },
      {
        number: 2,
        openedAt: at("02 14:00"),
        openedFrom: "UPDATE",
        resolvedAt: at("03 15:00"),
        resolvedFrom: "RESOLVED_AT",
        closedAt: at("08 16:00"),
        closedFrom: "CLOSED_AT",
        attribution: { group: "Group 1", assignee: "Resolver 2" },
      },
    ]);
  });

  it("close when the log closed them, if it did before reopening", () => {
    const closed: Change = { time: "02 12:00", state: "Closed" };
    const [first] = plan(log(WORKED, ONCE, closed, REOPENED)).cycles;
    expect(first).toMatchObject({ closedAt: at("02 12:00"), closedFrom: "UPDATE" });
  });

  it("are marked where the log does not say when a reopening happened", () => {
    const rows = log(WORKED, ONCE, { ...REOPENED, reopenCount: 2 });
    expect(plan(rows).cycles.map(({ openedFrom }) => openedFrom)).toEqual([
      "OPENED_AT",
      "NOT_IN_LOG",
      "NOT_IN_LOG",
    ]);
    expect(codes(rows)).toEqual([
      [5, "REOPENING_NOT_IN_LOG"],
      [5, "REOPENING_NOT_IN_LOG"],
    ]);
  });

  it("are not more because a solution was taken back without a reopening; until then it waited", () => {
    const back: Change = { time: "02 14:00", state: "Active" };
    const rows = log(WORKED, ONCE, back, RESOLVED, CLOSED);
    expect(plan(rows).cycles).toMatchObject([
      { pauses: [{ from: at("02 11:00"), to: at("02 14:00"), reason: "PENDING_CONSENT" }] },
    ]);
    expect(codes(rows)).toEqual([[5, "TAKEN_BACK"]]);
  });
});

describe("the waiting time of an imported incident", () => {
  it("lasts from an Awaiting state to the next that is not, neighbours of one kind joined", () => {
    const rows = log(
      { time: "01 10:00", state: "Awaiting User Info" },
      { time: "01 11:00", state: "Awaiting Vendor" },
      { time: "01 12:00", state: "Awaiting Problem" },
      { time: "02 09:00", state: "Active" },
    );
    expect(plan(rows).cycles[0]?.pauses).toEqual([
      { from: at("01 10:00"), to: at("01 11:00"), reason: "WAITING_CUSTOMER" },
      { from: at("01 11:00"), to: at("02 09:00"), reason: "WAITING_THIRD_PARTY" },
    ]);
  });

  it("goes on while the incident still waits", () => {
    const rows = log({ time: "01 10:00", state: "Awaiting User Info" });
    expect(plan(rows).cycles[0]?.pauses).toEqual([
      { from: at("01 10:00"), to: null, reason: "WAITING_CUSTOMER" },
    ]);
  });
});
