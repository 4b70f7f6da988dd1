/** Why a team is checked: at an irregular time, or by the audit a self-managed team owes. @see docs/rules.md R34 */
export const CheckKind = {
  IRREGULAR: "IRREGULAR",
  PERIODIC_AUDIT: "PERIODIC_AUDIT",
} as const;
export type CheckKind = (typeof CheckKind)[keyof typeof CheckKind];
