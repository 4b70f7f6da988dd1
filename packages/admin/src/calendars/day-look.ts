import type { DayType } from "@attest/shared/service-calendar";

/** How a kind of day looks; the letter says it without colour. */
export interface DayLook {
  readonly color: string;
  readonly background: string;
  /** A translation key of one character. */
  readonly mark: string | null;
}

const look = (tone: string, mark: string | null): DayLook => ({
  color: `${tone}.main`,
  background: `color-mix(in srgb, currentColor 12%, transparent)`,
  mark,
});

export const DAY_LOOKS: Readonly<Record<DayType, DayLook>> = {
  WORKDAY: { color: "text.primary", background: "transparent", mark: null },
  WEEKEND: { color: "text.secondary", background: "action.hover", mark: null },
  HOLIDAY: look("error", "calendars.mark_holiday"),
  MAKE_UP_WORKDAY: look("warning", "calendars.mark_make_up"),
  COMPANY_OPEN: look("success", "calendars.mark_open"),
  COMPANY_CLOSED: look("info", "calendars.mark_closed"),
  UNCERTIFIED: look("warning", "calendars.mark_uncertified"),
};
