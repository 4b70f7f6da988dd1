/** How much is looked at for a lot's size; II is the usual one (ISO 2859-1, 10.1). @see docs/rules.md R36 */
export const InspectionLevel = {
  I: "I",
  II: "II",
  III: "III",
  S_1: "S_1",
  S_2: "S_2",
  S_3: "S_3",
  S_4: "S_4",
} as const;
export type InspectionLevel = (typeof InspectionLevel)[keyof typeof InspectionLevel];
