import { describe, expect, it } from "vitest";
import { formatInstant, parseInstant } from "../primitives/index.ts";
import { CALENDAR_2026 } from "./calendar-2026.fixture.ts";
import { deskHours } from "./desk-hours.ts";

/** "OPEN", or when the desk opens, in Beijing time. */
function at(moment: string): string {
  const now = parseInstant(`${moment}+08:00`) ?? Number.NaN;
  const { opensAt } = deskHours(CALENDAR_2026, now);
  return opensAt === null ? "OPEN" : formatInstant(opensAt).slice(0, 16);
}

describe("The online desk", () => {
  it.each([
    ["is manned on a working day from 09:00 to the second", "2026-09-16T09:00:00", "OPEN"],
    ["is not a second before", "2026-09-16T08:59:59", "2026-09-16T09:00"],
    ["is left over lunch", "2026-09-16T12:00:00", "2026-09-16T13:00"],
    ["is manned again after lunch", "2026-09-16T13:00:00", "OPEN"],
    ["is manned to the last second of the week", "2026-09-18T17:59:59", "OPEN"],
    ["opens on a make-up Sunday after Friday 18:00", "2026-09-18T18:00:00", "2026-09-20T09:00"],
    ["opens on Monday after an ordinary Friday 18:00", "2026-09-11T18:00:00", "2026-09-14T09:00"],
    ["is manned on a make-up Sunday", "2026-09-20T10:00:00", "OPEN"],
    ["is closed on a weekday that is a holiday", "2026-10-01T10:00:00", "2026-10-08T09:00"],
    ["is closed through the Spring Festival", "2026-02-15T03:00:00", "2026-02-24T09:00"],
  ])("%s", (_, moment, expected) => {
    expect(at(moment)).toBe(expected);
  });
});
