import type { Instant } from "@attest/shared/primitives";
import { readMoment, writeMoment } from "../fields/moment-text.ts";

/** A due date so many days from now, as forms write it. */
export function inDays(days: number, now: Instant): string {
  return writeMoment(now + days * 86_400);
}

/** What somebody wrote as the due date; null where it is none. */
export function dueInstant(text: string, now: Instant): Instant | null {
  return readMoment(text, now);
}
