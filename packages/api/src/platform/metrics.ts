import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** What an operator sees of this process at `/metrics`. */
export interface Metrics {
  readonly registry: Registry;
  readonly requests: Histogram<"method" | "route" | "status">;
  readonly operations: Counter<"operation" | "outcome">;
  readonly feedLag: Gauge;
  /** PLANNED, PARTLY with some fields left to resolvers, or why all of an operation was. */
  readonly plans: Counter<"outcome">;
  readonly planTime: Histogram;
}

/** Connections of the database pool, by what they do. */
export interface PoolCounts {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

/** Registers everything that is measured; the pool is asked when somebody looks. */
export function createMetrics(pool: () => PoolCounts): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: "attest_database_connections",
    help: "Connections of the pool by state.",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(pool())) {
        this.set({ state }, Number(count));
      }
    },
  });
  return {
    registry,
    requests: new Histogram({
      name: "attest_http_request_seconds",
      help: "How long requests took.",
      labelNames: ["method", "route", "status"],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers: [registry],
    }),
    operations: new Counter({
      name: "attest_graphql_operations_total",
      help: "Operations by root field and outcome.",
      labelNames: ["operation", "outcome"],
      registers: [registry],
    }),
    ...planMetrics(registry),
    feedLag: new Gauge({
      name: "attest_feed_lag_seconds",
      help: "Seconds from hearing of new journal entries to having them for subscribers.",
      registers: [registry],
    }),
  };
}

function planMetrics(registry: Registry): Pick<Metrics, "plans" | "planTime"> {
  return {
    plans: new Counter({
      name: "attest_read_plan_operations_total",
      help: "Queries by how they were read: PLANNED, PARTLY with fields left to resolvers, or the reason why not.",
      labelNames: ["outcome"],
      registers: [registry],
    }),
    planTime: new Histogram({
      name: "attest_read_plan_compile_seconds",
      help: "How long it took to compile a query for rights it was not compiled for yet.",
      buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1],
      registers: [registry],
    }),
  };
}
