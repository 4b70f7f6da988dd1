/** A row of the reading table (§8): kinds of things that are read by the same right. */
export const Resource = {
  /** Records, cycles, touches, clocks, forms, solutions, custody. */
  RECORDS: "RECORDS",
  /** Customers and contacts. */
  CUSTOMERS: "CUSTOMERS",
  /** Teams, staff, engineers, roster, calendars, service levels. */
  ORGANISATION: "ORGANISATION",
  /** Evaluations and surveys. */
  EVALUATIONS: "EVALUATIONS",
  COMPLAINTS: "COMPLAINTS",
  /** Plans, lots and frames while nobody may know of them. */
  LOTS_BEFORE_REVEAL: "LOTS_BEFORE_REVEAL",
  /** The same once revealed. */
  LOTS: "LOTS",
  REVIEWS: "REVIEWS",
  /** Assessments and their receipts. */
  ASSESSMENTS: "ASSESSMENTS",
  /** Consequences and payroll runs. */
  CONSEQUENCES: "CONSEQUENCES",
  JOURNAL: "JOURNAL",
  LETTERS: "LETTERS",
  /** Accounts, keys, webhooks, settings. */
  ACCOUNTS: "ACCOUNTS",
} as const;
export type Resource = (typeof Resource)[keyof typeof Resource];
