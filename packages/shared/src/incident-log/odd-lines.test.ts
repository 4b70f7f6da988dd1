import { describe, expect, it } from "vitest";
import { codes, log, plan, RESOLVED, WORKED } from "./sample-log.ts";

describe("lines out of order", () => {
  it("are told in the order of their times and reported", () => {
    const rows = log(WORKED, { time: "01 09:30", state: "Active" }, RESOLVED);
    expect(plan(rows).updates.map(({ update }) => update.modCount)).toEqual([0, 2, 1, 3]);
    expect(codes(rows)).toEqual([[4, "TIME_GOES_BACK"]]);
  });

  it("leave the highest count final even where another time is later", () => {
    const rows = log(RESOLVED, { time: "02 10:00", state: "Active" });
    expect(plan(rows).status).toBe("IN_PROGRESS");
    expect(codes(rows)).toEqual([
      [4, "TIME_GOES_BACK"],
      [4, "TAKEN_BACK"],
      [4, "FINAL_NOT_LATEST"],
    ]);
  });

  it("name a repeated one once", () => {
    const rows = log(WORKED);
    const twice = [...rows, ...rows.map(({ line, update }) => ({ line: line + 2, update }))];
    expect(plan(twice)).toEqual(plan(rows));
    expect(codes(twice)).toEqual([
      [4, "LINE_REPEATED"],
      [5, "LINE_REPEATED"],
    ]);
  });
});
