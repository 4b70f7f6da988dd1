import type { Instant } from "@attest/shared/primitives";
import {
  previewClock,
  type ClockPreview,
  type PreviewClockInput,
} from "@attest/shared/service-clock";
import type { EntityManager } from "typeorm";
import { DomainError } from "../../platform/errors.ts";
import { currentCalendar } from "./service-calendar.service.ts";

/** A clock that someone imagines, under the calendar in force. */
export type ImaginedClock = Omit<PreviewClockInput, "calendar" | "now">;

/**
 * What the clock would say, by the very rule that judges records.
 *
 * @throws DomainError BAD_USER_INPUT naming everything that is wrong with it
 * @see docs/rules.md R6, R8, R12
 */
export async function readPreview(
  db: EntityManager,
  clock: ImaginedClock,
  now: Instant,
): Promise<ClockPreview> {
  const { calendar } = await currentCalendar(db);
  const result = previewClock({ ...clock, calendar, now });
  if (result.outcome === "PREVIEWED") {
    return result.preview;
  }
  const fields = result.refusals.map(({ path, message, allowed }) => ({
    path: `input.${path}`,
    message,
    allowed: allowed.length > 0 ? allowed.join(", ") : message,
  }));
  throw new DomainError("BAD_USER_INPUT", fields[0]?.message ?? "The clock cannot be previewed.", {
    fields,
  });
}
