import { addDays, civilDateOf } from "../primitives/index.ts";
import { createServiceCalendar } from "../service-calendar/index.ts";
import type { ServiceCalendar, SpecialDay } from "../service-calendar/index.ts";
import type { Counting } from "./counting.ts";
import type { Pause } from "./pause.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;

/** What an example is made of: days and instants relative to the day `start` days after 1970-01-01. */
export interface ExampleParts {
  readonly start: number;
  readonly specials: readonly (Pick<SpecialDay, "working" | "origin"> & {
    readonly offset: number;
  })[];
  readonly basis: Counting["basis"];
  /** Unlike each other, in units of `grain` seconds: the first and last bound the interval, the rest pauses. */
  readonly edges: readonly number[];
  readonly grain: number;
  readonly open: boolean;
}

/** A clock with an oracle beside it; for tests. */
export interface Example {
  readonly calendar: ServiceCalendar;
  readonly worked: (instant: number) => boolean;
  readonly counting: Counting;
  readonly from: number;
  readonly to: number;
}

/** The example made of its parts. */
export function exampleOf({ start, specials, basis, edges, grain, open }: ExampleParts): Example {
  const origin = start * DAY;
  const dayZero = civilDateOf(origin);
  const listed = specials.map(({ offset, ...day }): SpecialDay => ({
    ...day,
    date: addDays(dayZero, offset),
    name: "假",
  }));
  const years = [...new Set(listed.map(({ date }) => Number(date.slice(0, 4))))].map((year) => ({
    ...{ year, state: "CERTIFIED" as const, version: 1, source: null },
    days: listed.filter(({ date }) => date.startsWith(String(year))),
  }));
  const calendar = createServiceCalendar({ years });
  const instants = edges.toSorted((a, b) => a - b).map((edge) => origin + edge * grain);
  const [from = 0, ...inner] = instants.slice(0, -1);
  const pauses = pausesOf(inner, open);
  return {
    calendar,
    worked: workedBy(listed),
    counting: { calendar, basis, pauses },
    from,
    to: instants.at(-1) ?? 0,
  };
}

function pausesOf(edges: readonly number[], open: boolean): Pause[] {
  return edges.flatMap((from, index) => {
    if (index % 2 === 1) {
      return [];
    }
    const to = edges[index + 1] ?? null;
    return to === null && !open ? [] : [{ from, to, reason: "WAITING_CUSTOMER" as const }];
  });
}

/** Whether the second from `instant` on is worked, said the slow way and by nobody else's arithmetic. */
function workedBy(specials: readonly SpecialDay[]): (instant: number) => boolean {
  const said = (date: string, origin: string): boolean | undefined =>
    specials.findLast((day) => day.date === date && day.origin === origin)?.working;
  return (instant) => {
    const local = new Date((instant + 8 * HOUR) * 1000);
    const date = local.toISOString().slice(0, 10);
    const weekday = local.getUTCDay() >= 1 && local.getUTCDay() <= 5;
    const hour = local.getUTCHours();
    const office = (hour >= 9 && hour < 12) || (hour >= 13 && hour < 18);
    return office && (said(date, "COMPANY") ?? said(date, "STATUTORY") ?? weekday);
  };
}

/** Whether the second from `instant` on counts, by the oracle. */
export function counts({ counting, worked }: Example, instant: number): boolean {
  const paused = (counting.pauses ?? []).some(
    ({ from, to }) => from <= instant && (to === null || instant < to),
  );
  return !paused && (counting.basis === "WALL" || worked(instant));
}

/** Seconds counted by walking the interval in steps. */
export function walked(example: Example, step: number): number {
  let seconds = 0;
  for (let instant = example.from; instant < example.to; instant += step) {
    seconds += counts(example, instant) ? step : 0;
  }
  return seconds;
}
