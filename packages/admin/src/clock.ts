import { parseInstant } from "@attest/shared/primitives";
import type { Instant } from "@attest/shared/primitives";

let offsetSeconds = 0;

/** The company's time: the machine's, moved by what the server says; in demo mode the company may live in another hour. */
export function nowInstant(): Instant {
  return machineInstant() + offsetSeconds;
}

/** Takes over the server's time. @param serverNow ISO 8601; anything else is ignored */
export function setServerTime(serverNow: string): void {
  const instant = parseInstant(serverNow);
  if (instant !== null) {
    offsetSeconds = instant - machineInstant();
  }
}

function machineInstant(): Instant {
  return Math.floor(Date.now() / 1000);
}
