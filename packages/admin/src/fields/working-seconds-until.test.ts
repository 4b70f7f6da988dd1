import { parseInstant } from "@attest/shared/primitives";
import { createServiceCalendar } from "@attest/shared/service-calendar";
import { expect, it } from "vitest";
import { workingSecondsUntil } from "./working-seconds-until.ts";

const calendar = createServiceCalendar({ years: [] });
const at = (time: string): number => parseInstant(`2026-11-${time}:00+08:00`) ?? 0;

it.each([
  ["25T11:30", "25T13:30", 60],
  ["25T17:00", "26T10:00", 120],
  ["27T17:50", "30T09:10", 20],
  ["26T09:30", "25T17:30", -60],
  ["25T20:00", "25T18:00", 0],
])(
  "at %s, due at %s, %i minutes of working time are left: nights, noon and weekends are none",
  (now, due, minutes) => {
    expect(workingSecondsUntil(calendar, at(now), at(due))).toBe(minutes * 60);
  },
);
