import type { NonEmptyArray } from "type-graphql";
import type { EntityList } from "./database/data-source.ts";
import type { JobHandlers } from "./jobs/handlers.ts";

/** A job without payload that is run every so many seconds of real time. */
export interface Tick {
  readonly task: string;
  readonly everySeconds: number;
}

/** One room of the house: what it stores, what it answers, what it does later. Hooks are registered when its file is read. */
export interface ApiModule {
  readonly name: string;
  readonly entities: EntityList & readonly unknown[];
  readonly resolvers: NonEmptyArray<new () => object> | readonly [];
  readonly jobs?: JobHandlers;
  /** Jobs that every worker runs again and again; two at once must do no harm. */
  readonly ticks?: readonly Tick[];
}
