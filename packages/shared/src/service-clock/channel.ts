/** How a customer reaches the company. PHONE is the 400 number. @see docs/rules.md R1 */
export const Channel = {
  PHONE: "PHONE",
  ONLINE: "ONLINE",
  QQ: "QQ",
  EMAIL: "EMAIL",
  FAX: "FAX",
  OTHER: "OTHER",
} as const;
export type Channel = (typeof Channel)[keyof typeof Channel];
