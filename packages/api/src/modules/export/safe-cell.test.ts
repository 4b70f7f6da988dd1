import { describe, expect, it } from "vitest";
import { safeCell } from "./safe-cell.ts";

describe("a cell", () => {
  it.each([
    ["普通文字", "普通文字"],
    ["a=b", "a=b"],
    ["", ""],
    ["=1+1", "'=1+1"],
    ["\0=1", "'\0=1"],
    [4, "4"],
    [-4, "'-4"],
    [true, "是"],
    [null, ""],
  ])("of %j is %j", (value, expected) => {
    expect(safeCell(value)).toBe(expected);
  });
});
