import { parseInstant } from "@attest/shared/primitives";
import { expect, it } from "vitest";
import { durationWords, formatBrief, formatDateTime } from "./format-time.ts";

it("shows Beijing time, whatever the offset of the instant", () => {
  expect(formatDateTime("2026-09-30T09:40:00Z")).toBe("2026-09-30 17:40");
});

it.each([
  ["2026-09-30T17:40:00+08:00", "17:40"],
  ["2026-09-29T23:59:00+08:00", "09-29 23:59"],
  ["2025-12-31T12:00:00+08:00", "2025-12-31"],
])("shortens %s on 2026-09-30 to %s", (iso, text) => {
  expect(formatBrief(iso, parseInstant("2026-09-30T08:00:00+08:00") ?? 0)).toBe(text);
});

it.each([
  [0, "0 seconds"],
  [59, "59 seconds"],
  [65, "1 minutes 5 seconds"],
  [600, "10 minutes"],
  [3600, "1 hours"],
  [90_061, "1 days 1 hours"],
  [-65, "1 minutes 5 seconds"],
])("says %i seconds as %s", (seconds, text) => {
  expect(said(durationWords(seconds))).toBe(text);
});

it("keeps counted hours as hours: 24 of them are no day", () => {
  expect(said(durationWords(86_400, "hours"))).toBe("24 hours");
});

function said(words: ReturnType<typeof durationWords>): string {
  return words.map(({ key, count }) => `${String(count)} ${key.slice("time.".length)}`).join(" ");
}
