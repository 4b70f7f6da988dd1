/** How strictly lots are inspected. @see docs/rules.md R36 */
export const Severity = {
  NORMAL: "NORMAL",
  TIGHTENED: "TIGHTENED",
  REDUCED: "REDUCED",
  DISCONTINUED: "DISCONTINUED",
} as const;
export type Severity = (typeof Severity)[keyof typeof Severity];
