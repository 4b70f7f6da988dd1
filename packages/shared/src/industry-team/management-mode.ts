/** How a team is managed: by the company, or by itself with a periodic audit. @see docs/rules.md R34 */
export const ManagementMode = {
  COMPANY_MANAGED: "COMPANY_MANAGED",
  SELF_MANAGED: "SELF_MANAGED",
} as const;
export type ManagementMode = (typeof ManagementMode)[keyof typeof ManagementMode];
