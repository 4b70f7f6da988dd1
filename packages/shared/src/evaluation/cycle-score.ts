/** The one score of a cycle as the exact fraction `sum / voices`, shown with its number of voices. */
export interface CycleScore {
  readonly sum: number;
  readonly voices: number;
  /** The mean in hundredths, 100 to 500, truncated. */
  readonly hundredths: number;
}

/**
 * The answers of all contacts of one cycle count as one answer, their mean.
 *
 * @param scores the last locked answer of each contact, 1 to 5
 * @returns null when nobody answered
 * @see docs/rules.md R24
 */
export function cycleScore(scores: readonly number[]): CycleScore | null {
  const voices = scores.length;
  if (voices === 0) {
    return null;
  }
  const sum = scores.reduce((total, score) => total + score, 0);
  return { sum, voices, hundredths: Math.floor((100 * sum) / voices) };
}
