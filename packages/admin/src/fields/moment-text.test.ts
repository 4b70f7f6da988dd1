import { parseInstant } from "@attest/shared/primitives";
import { expect, it } from "vitest";
import { momentIso, readMoment, writeMoment } from "./moment-text.ts";

const NOW = parseInstant("2026-11-25T09:10:00+08:00") ?? 0;

it.each([
  ["2026-11-25 08:40", "2026-11-25 08:40"],
  ["2026/11/5 8:05", "2026-11-05 08:05"],
  ["2026-11-24T17:30", "2026-11-24 17:30"],
  ["08:40", "2026-11-25 08:40"],
  ["8\uff1a40", "2026-11-25 08:40"],
  ["23:50", "2026-11-24 23:50"],
])("%s is %s in Beijing", (text, expected) => {
  const instant = readMoment(text, NOW);
  expect(instant === null ? null : writeMoment(instant)).toBe(expected);
});

it.each(["", "yesterday", "2026-02-30 10:00", "2026-11-25", "25:00", "11/25/2026 08:40"])(
  "%j is no moment",
  (text) => {
    expect(readMoment(text, NOW)).toBeNull();
  },
);

it("is sent with the zone it is meant in, and what is none as it is", () => {
  expect(momentIso("2026-11-25 08:40", NOW)).toBe("2026-11-25T08:40:00+08:00");
  expect(momentIso("gibberish", NOW)).toBe("gibberish");
});
