import { expect, it } from "vitest";
import { dayMarks, placeOn, spanOf } from "./receipt-geometry.ts";

const span = spanOf(["2026-09-30T00:00:00+08:00", "2026-10-04T00:00:00+08:00"]);

it("places the segments of a receipt side by side over the whole line", () => {
  const first = placeOn(span, "2026-09-30T00:00:00+08:00", "2026-10-01T00:00:00+08:00");
  const second = placeOn(span, "2026-10-01T00:00:00+08:00", "2026-10-04T00:00:00+08:00");
  expect([first, second]).toEqual([
    { left: 0, width: 25 },
    { left: 25, width: 75 },
  ]);
});

it("cuts what reaches beyond the line", () => {
  expect(placeOn(span, "2026-09-01T00:00:00+08:00", "2026-11-01T00:00:00+08:00")).toEqual({
    left: 0,
    width: 100,
  });
});

it("marks each midnight inside the line, thinned to what fits", () => {
  expect(dayMarks(span, 5).map(({ label }) => label)).toEqual(["10-01", "10-02", "10-03"]);
  expect(dayMarks(span, 2).map(({ label }) => label)).toEqual(["10-01", "10-03"]);
});

it("draws a line for a clock that has just started", () => {
  const start = "2026-09-30T09:00:00+08:00";
  expect(placeOn(spanOf([start, start]), start, start)).toEqual({ left: 0, width: 0 });
});
