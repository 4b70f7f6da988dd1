import { parseInstant } from "@attest/shared/primitives";
import { expect, it } from "vitest";
import { monthBesideLast } from "./months.ts";

const at = (text: string) => parseInstant(text) ?? Number.NaN;

it("the month and the last one are those of Asia/Shanghai, whole", () => {
  // Half past midnight on the first of January in Shanghai is still December in London.
  expect(monthBesideLast(at("2026-12-31T16:30:00Z"))).toEqual({
    now: { month: "2027-01", from: "2027-01-01", to: "2027-01-31" },
    last: { month: "2026-12", from: "2026-12-01", to: "2026-12-31" },
  });
  expect(monthBesideLast(at("2028-03-15T00:00:00Z")).last).toEqual({
    month: "2028-02",
    from: "2028-02-01",
    to: "2028-02-29",
  });
});
