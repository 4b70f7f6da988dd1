/** What a day is for the service calendar; UNCERTIFIED hides what a table nobody has certified says of it. */
export const DayType = {
  WORKDAY: "WORKDAY",
  WEEKEND: "WEEKEND",
  HOLIDAY: "HOLIDAY",
  MAKE_UP_WORKDAY: "MAKE_UP_WORKDAY",
  COMPANY_OPEN: "COMPANY_OPEN",
  COMPANY_CLOSED: "COMPANY_CLOSED",
  UNCERTIFIED: "UNCERTIFIED",
} as const;
export type DayType = (typeof DayType)[keyof typeof DayType];
