import { parseInstant, startOfDay, civilDateOf, addDays } from "@attest/shared/primitives";
import type { Instant } from "@attest/shared/primitives";

/** A stretch of the line in percent of its length. */
export interface Placed {
  readonly left: number;
  readonly width: number;
}

/** The span a picture shows; never empty, so that nothing is divided by 0. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** From the earliest to the latest of the instants given as ISO 8601; at least a second long. */
export function spanOf(instants: readonly string[]): Span {
  const read = instants.map(parseInstant).filter((instant) => instant !== null);
  const from = Math.min(...read);
  return { from, to: Math.max(...read, from + 1) };
}

/** Where `[from, to)` lies on the line, cut at its ends. */
export function placeOn(span: Span, from: string, to: string): Placed {
  const left = shareOf(span, parseInstant(from) ?? span.from);
  const right = shareOf(span, parseInstant(to) ?? span.to);
  return { left, width: Math.max(0, right - left) };
}

/** Where an instant lies on the line, 0 to 100. */
export function shareOf({ from, to }: Span, instant: Instant): number {
  return (100 * (Math.min(Math.max(instant, from), to) - from)) / (to - from);
}

/** The midnights within the span, thinned to at most `most`, each with its date as `MM-DD`. */
export function dayMarks(
  span: Span,
  most: number,
): readonly { readonly at: number; readonly label: string }[] {
  const marks: { at: number; label: string }[] = [];
  let date = addDays(civilDateOf(span.from), 1);
  while (startOfDay(date) < span.to) {
    marks.push({ at: shareOf(span, startOfDay(date)), label: date.slice(5) });
    date = addDays(date, 1);
  }
  const step = Math.max(1, Math.ceil(marks.length / most));
  return marks.filter((_mark, index) => index % step === 0);
}
