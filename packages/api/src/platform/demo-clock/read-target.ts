import { parseInstant, type Instant } from "@attest/shared/primitives";

const DURATION = /^\+P(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?$/;

/**
 * Where the clock is to go: an instant with its offset, or a duration from now as +PT1H, +P1DT30M, +PT90S.
 *
 * @returns null for a text that is neither
 */
export function readTarget(text: string, now: Instant): Instant | null {
  const duration = DURATION.exec(text);
  if (duration === null) {
    return parseInstant(text);
  }
  const [days, hours, minutes, seconds] = duration
    .slice(1)
    .map((part) => Number((part as string | undefined) ?? 0));
  const total = (days ?? 0) * 86_400 + (hours ?? 0) * 3_600 + (minutes ?? 0) * 60 + (seconds ?? 0);
  return /\d/.test(text) ? now + total : null;
}
