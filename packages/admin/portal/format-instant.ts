import { formatInstant, parseInstant } from "@attest/shared/primitives";

/** `2026-09-30 17:40` in Beijing time. */
export function shownInstant(iso: string): string {
  const instant = parseInstant(iso);
  return instant === null ? iso : formatInstant(instant).slice(0, 16).replace("T", " ");
}
