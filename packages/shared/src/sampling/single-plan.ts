import { CODE_LETTERS } from "./code-letter.ts";

/** The acceptable quality limits of the tables, in per cent; above 10 in defects per hundred items. */
export const AQLS = [
  ...["0.010", "0.015", "0.025", "0.040", "0.065", "0.10", "0.15", "0.25", "0.40", "0.65"],
  ...["1.0", "1.5", "2.5", "4.0", "6.5", "10", "15", "25", "40", "65"],
  ...["100", "150", "250", "400", "650", "1000"],
] as const;

/** Sample sizes of the letters A to S. */
const SIZES = [2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000, 3150];

/** One of the two tables that are used; inspection at REDUCED stays on the normal one. */
export type InspectionTable = "NORMAL" | "TIGHTENED";

/** How many are looked at and how many defective ones are too many. */
export interface SinglePlan {
  readonly codeLetter: string;
  readonly sampleSize: number;
  readonly acceptanceNumber: number;
  readonly rejectionNumber: number;
}

/**
 * Tables 2-A and 2-B of ISO 2859-1 are the same along each diagonal, because sizes and limits grow by
 * the same steps: the acceptance number depends on the sum of the letter's and the limit's place alone.
 * Between the zero and the rest lie arrows; beyond the last number arrows point up.
 */
interface Ladder {
  readonly zeroAt: number;
  readonly onesFrom: number;
  readonly numbers: readonly number[];
  /** Numbers that only the letters A to E still have. */
  readonly forSmall: readonly number[];
}

const LADDERS: Readonly<Record<InspectionTable, Ladder>> = {
  NORMAL: { zeroAt: 14, onesFrom: 17, numbers: [1, 2, 3, 5, 7, 10, 14, 21], forSmall: [30, 44] },
  TIGHTENED: { zeroAt: 15, onesFrom: 18, numbers: [1, 2, 3, 5, 8, 12, 18], forSmall: [27, 41] },
};
const LAST_SMALL = CODE_LETTERS.indexOf("E");

/**
 * The single sampling plan of a letter and a limit, arrows followed. `codeLetter` is the letter the
 * arrows lead to.
 *
 * @param aql as one of `AQLS`
 * @throws RangeError for a letter or a limit that the tables do not have
 * @see ISO 2859-1:1999, tables 2-A and 2-B; GB/T 2828.1; docs/rules.md R36
 */
export function singlePlan(codeLetter: string, aql: string, table: InspectionTable): SinglePlan {
  const letter = CODE_LETTERS.indexOf(codeLetter);
  const limit = aqlIndex(aql);
  if (letter < 0 || codeLetter.length !== 1 || limit < 0) {
    throw new RangeError(`There is no plan for ${codeLetter} at ${aql}.`);
  }
  return follow(LADDERS[table], { letter, limit });
}

/** The place of a limit in `AQLS`, however it is written: 4, 4.0, 4.00; -1 when there is none. */
export function aqlIndex(aql: string): number {
  const value = /^\d+(\.\d+)?$/.test(aql) ? Number(aql) : Number.NaN;
  return AQLS.findIndex((known) => Number(known) === value);
}

interface Cell {
  readonly letter: number;
  readonly limit: number;
}

function follow(ladder: Ladder, { letter, limit }: Cell): SinglePlan {
  const sought = letter + limit;
  const number = acceptanceAt(ladder, { letter, limit });
  if (number !== null) {
    return planAt(letter, number);
  }
  const step = sought < ladder.zeroAt ? 1 : arrowAt(ladder, { letter, limit });
  return follow(ladder, { letter: letter + step, limit });
}

function acceptanceAt(ladder: Ladder, { letter, limit }: Cell): number | null {
  const place = letter + limit;
  if (place === ladder.zeroAt) {
    return 0;
  }
  const numbers = [...ladder.numbers, ...(letter <= LAST_SMALL ? ladder.forSmall : [])];
  return numbers[place - ladder.onesFrom] ?? null;
}

/** Down to the first 1, or up to the 0 where that is the nearer and the table has room for it. */
function arrowAt(ladder: Ladder, { letter, limit }: Cell): 1 | -1 {
  const place = letter + limit;
  if (place >= ladder.onesFrom) {
    return -1;
  }
  const lastLetter = ladder === LADDERS.NORMAL ? SIZES.length - 2 : SIZES.length - 1;
  const hasRoomBelow = letter + (ladder.onesFrom - place) <= lastLetter;
  const isNextToZero = ladder === LADDERS.NORMAL && place === ladder.zeroAt + 1;
  return hasRoomBelow && !(isNextToZero && letter > 0) ? 1 : -1;
}

function planAt(letter: number, acceptanceNumber: number): SinglePlan {
  return {
    codeLetter: CODE_LETTERS.charAt(letter),
    sampleSize: SIZES[letter] ?? 0,
    acceptanceNumber,
    rejectionNumber: acceptanceNumber + 1,
  };
}
