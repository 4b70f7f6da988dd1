/** What the house tells its own people. */
export const NoticeKind = {
  /** A clock comes near its due time, or passed it. */
  CLOCK_ALERT: "CLOCK_ALERT",
  /** A call outside working time waits for an answer. */
  DUTY_PAGE: "DUTY_PAGE",
  /** The roster leaves time outside working hours to nobody. */
  ROSTER_GAP: "ROSTER_GAP",
  /** Next year's calendar is not certified. */
  CALENDAR_MISSING: "CALENDAR_MISSING",
  /** The records of a shift that is over pass to one. */
  HANDOVER: "HANDOVER",
} as const;
export type NoticeKind = (typeof NoticeKind)[keyof typeof NoticeKind];
