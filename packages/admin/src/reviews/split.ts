/** What is read on the left, what is said of it on the right; one under the other on a phone. */
export const SPLIT = {
  py: 2,
  display: "grid",
  gap: 2,
  alignItems: "start",
  gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 1.2fr) minmax(0, 1fr)" },
} as const;
