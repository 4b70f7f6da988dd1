import type { InspectionLevel } from "./inspection-level.ts";

/** Sample size code letters; there is no I and no O. S stands below R for tightened inspection alone. */
export const CODE_LETTERS = "ABCDEFGHJKLMNPQRS";

/** The largest lot of each line of the table. */
const LOT_SIZES = [
  8,
  15,
  25,
  50,
  90,
  150,
  280,
  500,
  1200,
  3200,
  10_000,
  35_000,
  150_000,
  500_000,
  Infinity,
];

/** Table 1 of ISO 2859-1 / GB/T 2828.1, a column a level, a letter a line. */
const TABLE: Readonly<Record<InspectionLevel, string>> = {
  S_1: "AAAABBBBCCCCDDD",
  S_2: "AAABBBCCCDDDEEE",
  S_3: "AABBCCDDEEFFGGH",
  S_4: "AABCCDEEFGGHJJK",
  I: "AABCCDEFGHJKLMN",
  II: "ABCDEFGHJKLMNPQ",
  III: "BCDEFGHJKLMNPQR",
};

/**
 * The code letter of a lot, as looked up, before any arrow is followed. A lot of one, which the table
 * does not name, is read as the smallest.
 *
 * @param lotSize whole, from 1
 * @throws RangeError for anything else
 * @see ISO 2859-1:1999, table 1; docs/rules.md R36
 */
export function codeLetterOf(lotSize: number, level: InspectionLevel): string {
  if (!Number.isInteger(lotSize) || lotSize < 1) {
    throw new RangeError(`A lot is a whole number of items from 1 on, not ${String(lotSize)}.`);
  }
  return TABLE[level].charAt(LOT_SIZES.findIndex((largest) => lotSize <= largest));
}
