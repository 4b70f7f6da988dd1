import { describe, expect, it } from "vitest";
import { at, CLOSED, codes, FIRST, log, plan, RESOLVED, WORKED } from "./sample-log.ts";

describe("the custody of an imported incident", () => {
  it("begins with the desk and passes without gap or overlap, moments of no length left out", () => {
    const rows = log(
      WORKED,
      { time: "02 10:00", group: "Group 2", assignee: null },
      { time: "02 10:00", group: "Group 3", assignee: "Resolver 3" },
      RESOLVED,
      CLOSED,
    );
    expect(plan(rows).custody).toEqual([
      { from: at("01 09:00"), to: at("01 09:05"), group: null, assignee: null },
      { from: at("01 09:05"), to: at("01 10:00"), group: "Group 1", assignee: null },
      { from: at("01 10:00"), to: at("02 10:00"), group: "Group 1", assignee: "Resolver 1" },
      { from: at("02 10:00"), to: at("08 16:00"), group: "Group 3", assignee: "Resolver 3" },
    ]);
  });

  it("never begins before the opening, even where an update does", () => {
    const rows = [
      { line: 2, update: { ...FIRST, updatedAt: at("01 07:00"), createdAt: at("01 07:00") } },
    ];
    expect(plan(rows).custody).toEqual([
      { from: at("01 09:00"), to: null, group: "Group 1", assignee: null },
    ]);
    expect(codes(rows)).toEqual([
      [2, "UPDATED_BEFORE_OPENED"],
      [2, "CREATED_BEFORE_OPENED"],
    ]);
  });
});
