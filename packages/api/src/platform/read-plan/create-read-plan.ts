import type { GraphQLSchema } from "graphql";
import type { DataSource } from "typeorm";
import type { Metrics } from "../metrics.ts";
import type { ApiModule } from "../module.ts";
import type { ReadPlanPluginOptions } from "./read-plan-plugin.ts";
import { ReadPlan } from "./read-plan.ts";
import { TypeBook } from "./type-book.ts";

export interface ReadPlanFacts {
  readonly schema: GraphQLSchema;
  readonly dataSource: DataSource;
  readonly modules: readonly ApiModule[];
  readonly metrics: Metrics;
}

/** The read plan of a server, with what is measured of it. */
export function createReadPlan({
  schema,
  dataSource,
  modules,
  metrics,
}: ReadPlanFacts): ReadPlanPluginOptions {
  const plan = new ReadPlan({
    book: new TypeBook(schema, dataSource, modules),
    dataSource,
    onCompiled: (seconds) => metrics.planTime.observe(seconds),
  });
  return { plan, onOutcome: (outcome) => metrics.plans.inc({ outcome }) };
}
