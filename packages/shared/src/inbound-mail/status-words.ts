/** How somebody asked for a status. @see docs/rules.md R19 */
export const StatusMethod = { PHONE: "PHONE", EMAIL: "EMAIL" } as const;
export type StatusMethod = (typeof StatusMethod)[keyof typeof StatusMethod];

/** What they got: a record of another customer answers exactly like one that does not exist. */
export const StatusAnswer = {
  TOLD: "TOLD",
  NOT_FOUND: "NOT_FOUND",
  LOCKED: "LOCKED",
} as const;
export type StatusAnswer = (typeof StatusAnswer)[keyof typeof StatusAnswer];
