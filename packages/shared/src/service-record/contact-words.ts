/** Which way a touch went; the names are the contract's. */
export const TouchDirection = { INBOUND: "INBOUND", OUTBOUND: "OUTBOUND" } as const;
export type TouchDirection = (typeof TouchDirection)[keyof typeof TouchDirection];

/** How it was found out that a caller is who they say. @see docs/rules.md R3 */
export const IdentityMethod = {
  PHONE_NUMBER: "PHONE_NUMBER",
  CALLBACK: "CALLBACK",
  CONTRACT_QUESTION: "CONTRACT_QUESTION",
  EMAIL_CODE: "EMAIL_CODE",
  OTHER: "OTHER",
} as const;
export type IdentityMethod = (typeof IdentityMethod)[keyof typeof IdentityMethod];

/** What an identity check came to. */
export const IdentityResult = { PASSED: "PASSED", FAILED: "FAILED" } as const;
export type IdentityResult = (typeof IdentityResult)[keyof typeof IdentityResult];

/** What the customer says to a request to close. @see docs/rules.md R20 */
export const ConsentDecision = { AGREED: "AGREED", DECLINED: "DECLINED" } as const;
export type ConsentDecision = (typeof ConsentDecision)[keyof typeof ConsentDecision];
