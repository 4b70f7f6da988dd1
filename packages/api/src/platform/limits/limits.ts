/** What one request may ask for (security §3); everything over it is refused before anything is executed. */
export interface Limits {
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields of an operation, fragments expanded. */
  readonly selections: number;
  /** How often a document may name the same field: validation compares each with each. */
  readonly repeats: number;
  readonly validationErrors: number;
  /** An object costs 1, a page its `first` times its nodes, a mutation field 10 more. */
  readonly cost: number;
  /** Objects an answer may hold. */
  readonly nodes: number;
  readonly pageSize: number;
  readonly listInput: number;
  readonly mutationFields: number;
  readonly bodyBytes: number;
  readonly frameBytes: number;
  readonly bufferedBytes: number;
  readonly subscriptionsPerSocket: number;
  readonly socketsPerUser: number;
  readonly requestMs: number;
  readonly bucket: BucketLimits;
}

/** What somebody may spend over time: one point buys `costPerPoint` of an operation's cost. */
export interface BucketLimits {
  readonly points: number;
  readonly pointsPerSecond: number;
  readonly costPerPoint: number;
}

export const LIMITS: Limits = {
  tokens: 2_000,
  depth: 10,
  aliases: 30,
  directives: 10,
  selections: 2_000,
  repeats: 300,
  validationErrors: 5,
  cost: 5_000,
  nodes: 10_000,
  pageSize: 100,
  listInput: 250,
  mutationFields: 5,
  bodyBytes: 256 * 1024,
  frameBytes: 64 * 1024,
  bufferedBytes: 1024 * 1024,
  subscriptionsPerSocket: 20,
  socketsPerUser: 10,
  requestMs: 10_000,
  bucket: { points: 2_000, pointsPerSecond: 100, costPerPoint: 50 },
};
