import { formatInstant, parseInstant } from "@attest/shared/primitives";
import type { Instant } from "@attest/shared/primitives";

/** `2026-09-30 17:40` in Asia/Shanghai, whatever zone the browser is in; a text that is no instant stays as it is. */
export function formatDateTime(iso: string): string {
  const instant = parseInstant(iso);
  return instant === null ? iso : minuteOf(instant);
}

/** `17:40` on the day of `now`, `09-30 17:40` in its year, else the whole. */
export function formatBrief(iso: string, now: Instant): string {
  const text = formatDateTime(iso);
  const today = minuteOf(now);
  if (text.slice(0, 10) === today.slice(0, 10)) {
    return text.slice(11);
  }
  return text.slice(0, 4) === today.slice(0, 4) ? text.slice(5) : text.slice(0, 10);
}

function minuteOf(instant: Instant): string {
  return formatInstant(instant).slice(0, 16).replace("T", " ");
}

/** Days, hours, minutes and seconds of a length; its sign is left out. */
function partsOf(seconds: number): {
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
} {
  const size = Math.abs(Math.trunc(seconds));
  return {
    days: Math.floor(size / 86_400),
    hours: Math.floor(size / 3600) % 24,
    minutes: Math.floor(size / 60) % 60,
    seconds: size % 60,
  };
}

/** The two largest parts of a length, as translation keys with their counts: `2 d 3 h`, `14 min`, `40 s`. A day of a target has no fixed length, so hours may be the largest. */
export function durationWords(
  seconds: number,
  largest: "days" | "hours" = "days",
): readonly { readonly key: string; readonly count: number }[] {
  const parts = partsOf(seconds);
  const { minutes, seconds: rest } = parts;
  const days = largest === "days" ? parts.days : 0;
  const hours = largest === "days" ? parts.hours : parts.days * 24 + parts.hours;
  const all = [
    { key: "time.days", count: days },
    { key: "time.hours", count: hours },
    { key: "time.minutes", count: minutes },
    { key: "time.seconds", count: rest },
  ];
  const first = all.findIndex(({ count }) => count > 0);
  if (first < 0) {
    return [{ key: "time.seconds", count: 0 }];
  }
  const shown =
    first >= 2 ? all.slice(first, first + (minutes < 10 ? 2 : 1)) : all.slice(first, first + 2);
  return shown.filter(({ count }, index) => index === 0 || count > 0);
}
