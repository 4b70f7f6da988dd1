import { addDays, civilDateOf, formatInstant, parseInstant } from "@attest/shared/primitives";
import type { Instant } from "@attest/shared/primitives";

const WHOLE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[ T]+(\d{1,2})[:\uFF1A](\d{2})$/;
const TIME_ONLY = /^(\d{1,2})[:\uFF1A](\d{2})$/;

/**
 * The instant that somebody wrote as `2026-09-30 17:40` in Beijing time; a time alone is today's, or yesterday's where
 * today's is still to come.
 *
 * @returns null where it is no instant
 */
export function readMoment(text: string, now: Instant): Instant | null {
  const [, year = "", month = "", day = "", ...time] = WHOLE.exec(text.trim()) ?? [];
  if (year !== "") {
    return instantOf(`${year}-${two(month)}-${two(day)}`, time);
  }
  const [, hour, minute] = TIME_ONLY.exec(text.trim()) ?? [];
  if (hour === undefined || minute === undefined) {
    return null;
  }
  const today = instantOf(civilDateOf(now), [hour, minute]);
  return today !== null && today > now
    ? instantOf(addDays(civilDateOf(now), -1), [hour, minute])
    : today;
}

/** An instant as it is written in forms, to the minute, in Beijing time. */
export function writeMoment(instant: Instant): string {
  return formatInstant(instant).slice(0, 16).replace("T", " ");
}

/** What a form sends for a moment; what is none stays as it is, for the server to refuse. */
export function momentIso(text: string, now: Instant): string {
  const instant = readMoment(text, now);
  return instant === null ? text : formatInstant(instant);
}

function instantOf(date: string, [hour = "", minute = ""]: readonly string[]): Instant | null {
  return parseInstant(`${date}T${two(hour)}:${minute}:00+08:00`);
}

function two(digits: string): string {
  return digits.padStart(2, "0");
}
