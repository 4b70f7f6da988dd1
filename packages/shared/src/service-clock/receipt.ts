import { epochDayOf, startOfEpochDay } from "../primitives/index.ts";
import type { Instant } from "../primitives/index.ts";
import { dayPlanOn, shownTypeOf } from "../service-calendar/index.ts";
import type { DayPlan, DayType } from "../service-calendar/index.ts";
import type { ClockBasis } from "./clock-basis.ts";
import type { Counting } from "./counting.ts";
import { pausesWithin } from "./pause.ts";
import type { Pause } from "./pause.ts";
import type { SegmentReason } from "./segment-reason.ts";

/** `[from, to)` of one day type and one reason. `countedSeconds` is its length when COUNTED, else 0. */
export interface ClockSegment {
  readonly from: Instant;
  readonly to: Instant;
  readonly dayType: DayType;
  readonly reason: SegmentReason;
  readonly countedSeconds: number;
  /** The holiday the day belongs to, in Chinese; null on ordinary days. */
  readonly note: string | null;
}

/**
 * Why a clock says what it says: `[from, to)` in order, without gap or overlap, neighbours that say the same
 * joined. Counted seconds add up to what the clock counts. A pause explains all its time, nights and holidays
 * included. On wall time everything counts.
 *
 * @returns nothing when `to` is not after `from`
 * @see docs/rules.md R12
 */
export function receipt(counting: Counting, from: Instant, to: Instant): readonly ClockSegment[] {
  if (to <= from) {
    return [];
  }
  const pauses = pausesWithin(counting.pauses ?? [], from, to);
  const segments: ClockSegment[] = [];
  for (let epochDay = epochDayOf(from); epochDay <= epochDayOf(to - 1); epochDay++) {
    const span = {
      from: Math.max(from, startOfEpochDay(epochDay)),
      to: Math.min(to, startOfEpochDay(epochDay + 1)),
    };
    const ofDay = pauses.filter((pause) => pause.from < span.to && (pause.to ?? to) > span.from);
    const day = { epochDay, pauses: ofDay, plan: dayPlanOn(counting.calendar, epochDay) };
    piecesOf(day, span).forEach((piece) => {
      append(segments, segmentOf(day, piece, counting.basis));
    });
  }
  return segments;
}

interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

interface ReceiptDay {
  readonly epochDay: number;
  readonly plan: DayPlan;
  readonly pauses: readonly Pause[];
}

/** The span cut wherever working time or a pause begins or ends. */
function piecesOf({ epochDay, plan, pauses }: ReceiptDay, span: Span): readonly Span[] {
  const midnight = startOfEpochDay(epochDay);
  const cuts = [
    ...plan.segments.flatMap(({ from, to }) => [midnight + from, midnight + to]),
    ...pauses.flatMap(({ from, to }) => [from, to ?? span.to]),
  ].filter((cut) => cut > span.from && cut < span.to);
  const edges = [...new Set([span.from, ...cuts, span.to])].sort((a, b) => a - b);
  return edges.slice(1).map((to, index) => ({ from: edges[index] ?? span.from, to }));
}

function segmentOf(day: ReceiptDay, { from, to }: Span, basis: ClockBasis): ClockSegment {
  const reason = reasonAt(day, from, basis);
  return {
    from,
    to,
    dayType: shownTypeOf(day.plan),
    reason,
    countedSeconds: reason === "COUNTED" ? to - from : 0,
    note: noteOf(day.plan),
  };
}

function reasonAt(
  { epochDay, plan, pauses }: ReceiptDay,
  instant: Instant,
  basis: ClockBasis,
): SegmentReason {
  const pause = pauses.find(({ from, to }) => from <= instant && (to === null || instant < to));
  if (pause !== undefined) {
    return pause.reason;
  }
  const second = instant - startOfEpochDay(epochDay);
  if (basis === "WALL" || plan.segments.some(({ from, to }) => from <= second && second < to)) {
    return "COUNTED";
  }
  return plan.segments.length === 0 ? "NON_WORKING_DAY" : "OUTSIDE_HOURS";
}

function noteOf({ type, name }: DayPlan): string | null {
  return type === "MAKE_UP_WORKDAY" && name !== null ? `${name}调休` : name;
}

function append(segments: ClockSegment[], segment: ClockSegment): void {
  const last = segments.at(-1);
  if (last === undefined || !saysTheSame(last, segment)) {
    segments.push(segment);
    return;
  }
  const countedSeconds = last.countedSeconds + segment.countedSeconds;
  segments[segments.length - 1] = { ...last, to: segment.to, countedSeconds };
}

function saysTheSame(one: ClockSegment, other: ClockSegment): boolean {
  return one.dayType === other.dayType && one.reason === other.reason && one.note === other.note;
}
