/** The two-sided 95 % quantile of the standard normal distribution. */
const Z_95 = 1.959963984540054;

/** Both ends as shares, 0 to 1, ends included. */
export interface WilsonInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's 95 % interval for a share: what the true share may well be when `hits` of `total` were
 * counted. It stays inside 0 to 1 and says something at 0 and at `total`.
 *
 * @param hits whole, 0 to `total`
 * @returns the whole range from 0 to 1 when nothing was counted
 * @see docs/rules.md R28
 */
export function wilsonInterval(hits: number, total: number): WilsonInterval {
  if (total === 0) {
    return { low: 0, high: 1 };
  }
  const share = hits / total;
  const zz = Z_95 * Z_95;
  const scale = 1 + zz / total;
  const centre = (share + zz / (2 * total)) / scale;
  const half = (Z_95 * Math.sqrt((share * (1 - share)) / total + zz / (4 * total * total))) / scale;
  return {
    low: hits === 0 ? 0 : centre - half,
    high: hits === total ? 1 : centre + half,
  };
}
