/** The figures of one contestant in one scenario; live counts deliveries where the others count requests. */
export interface Result {
  readonly name: string;
  readonly contestant: string;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMsPerRequest: number | null;
  readonly databaseCpuMsPerRequest: number | null;
  readonly ratioToLimit: number | null;
  readonly ratioToPostgraphile: number | null;
  /** Live only: deliveries that never came. */
  readonly lost?: number;
}
