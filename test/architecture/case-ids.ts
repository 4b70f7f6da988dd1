/** The numbers of the worked cases, by what they are about: each becomes a test that names it. */
const NUMBERS: Readonly<Record<string, readonly number[]>> = {
  SLA: [
    1, 2, 4, 6, 8, 9, 10, 12, 13, 14, 15, 18, 19, 20, 21, 22, 23, 24, 26, 27, 28, 31, 32, 33, 34,
  ],
  REC: [1, 2, 3, 4, 6, 7, 9, 10, 11, 12, 13],
  CLS: [1, 2, 3, 4, 6, 8, 10, 11],
  SUR: [1, 3, 4, 5, 7, 8, 10, 12, 13],
  CMP: [1, 2, 3, 4, 6, 7, 8, 10, 12, 13, 15, 17, 18, 19, 20],
  ASM: [1, 2, 4, 6, 7, 8, 9, 10, 12, 13, 14, 15, 17, 18, 19, 21, 22],
  SPC: [1, 3, 6, 7, 8, 10, 11, 12, 14, 15, 16, 18, 19, 20, 22, 23, 24, 25],
  ORG: [1, 2, 3, 4, 5, 6, 7],
  API: [1, 2, 4, 7, 8],
  AUD: [1],
  SEC: [1, 2, 3],
};

/** Every case, as `SLA-01`. */
export const CASE_IDS: readonly string[] = Object.entries(NUMBERS).flatMap(([about, numbers]) =>
  numbers.map((number) => `${about}-${String(number).padStart(2, "0")}`),
);

/** Every rule, `R1` to `R53`. */
export const RULE_IDS: readonly string[] = Array.from(
  { length: 53 },
  (_, n) => `R${String(n + 1)}`,
);
