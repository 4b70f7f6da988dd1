/** EMPTY: no table was imported; PROVISIONAL: imported; CERTIFIED: someone answers for it. */
export const CalendarState = {
  EMPTY: "EMPTY",
  PROVISIONAL: "PROVISIONAL",
  CERTIFIED: "CERTIFIED",
} as const;
export type CalendarState = (typeof CalendarState)[keyof typeof CalendarState];
