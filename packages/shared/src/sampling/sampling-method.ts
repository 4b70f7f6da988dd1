/** How a lot's sample size is found. @see docs/rules.md R36 */
export const SamplingMethod = {
  ISO_2859: "ISO_2859",
  FIXED: "FIXED",
  CENSUS: "CENSUS",
} as const;
export type SamplingMethod = (typeof SamplingMethod)[keyof typeof SamplingMethod];
