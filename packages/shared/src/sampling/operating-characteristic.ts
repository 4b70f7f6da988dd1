/** A point of the curve: both in ten-thousandths. */
export interface OcPoint {
  readonly defective: number;
  readonly acceptance: number;
}

/** A plan, as far as its curve is concerned. */
interface CurvePlan {
  readonly sampleSize: number;
  readonly acceptanceNumber: number;
}

const POINTS = [
  ...Array.from({ length: 31 }, (_, percent) => percent * 100),
  ...Array.from({ length: 14 }, (_, step) => 3500 + step * 500),
];

/**
 * The operating-characteristic curve: the chance that a lot with a defective share passes, each per cent
 * up to 30 and each fifth after.
 *
 * @see ISO 2859-1:1999, 12.1; docs/rules.md R36
 */
export function operatingCharacteristic(plan: CurvePlan): OcPoint[] {
  return POINTS.map((defective) => ({
    defective,
    acceptance: Math.round(10_000 * binomialAcceptance(plan, defective / 10_000)),
  }));
}

/**
 * The chance of at most `acceptanceNumber` defective ones among `sampleSize` drawn from a stream with
 * this share of defective items.
 *
 * @param share 0 to 1
 * @see any text on the binomial distribution; golden figures in docs/rules.md
 */
export function binomialAcceptance(plan: CurvePlan, share: number): number {
  const { sampleSize: n, acceptanceNumber } = plan;
  if (share <= 0 || acceptanceNumber >= n) {
    return 1;
  }
  if (share >= 1) {
    return 0;
  }
  const odds = Math.log(share) - Math.log1p(-share);
  let logTerm = n * Math.log1p(-share);
  let total = Math.exp(logTerm);
  for (let k = 1; k <= acceptanceNumber; k++) {
    logTerm += Math.log(n - k + 1) - Math.log(k) + odds;
    total += Math.exp(logTerm);
  }
  return Math.min(1, total);
}

/** A lot of so many items of which so many are defective. */
interface KnownLot {
  readonly lotSize: number;
  readonly defectives: number;
}

/**
 * The same chance for one lot of a known size, drawn from without putting back: exact where the sample
 * is a large part of the lot.
 *
 * @throws RangeError when the sample or the defective ones outnumber the lot
 * @see any text on the hypergeometric distribution
 */
export function hypergeometricAcceptance(plan: CurvePlan, lot: KnownLot): number {
  const { sampleSize: n, acceptanceNumber } = plan;
  const { lotSize, defectives } = lot;
  if (n > lotSize || defectives > lotSize || defectives < 0) {
    throw new RangeError("A sample and its defective items are part of the lot.");
  }
  const least = Math.max(0, n - (lotSize - defectives));
  const most = Math.min(acceptanceNumber, n, defectives);
  const all = logChoose(lotSize, n);
  let total = 0;
  for (let k = least; k <= most; k++) {
    total += Math.exp(logChoose(defectives, k) + logChoose(lotSize - defectives, n - k) - all);
  }
  return Math.min(1, total);
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= Math.min(k, n - k); i++) {
    sum += Math.log(n - Math.min(k, n - k) + i) - Math.log(i);
  }
  return sum;
}
