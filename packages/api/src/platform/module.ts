import type { FastifyInstance } from "fastify";
import type { NonEmptyArray } from "type-graphql";
import type { DataSource } from "typeorm";
import type { Identified } from "./create-context.ts";
import type { Environment } from "./env.ts";
import type { Credentials } from "./http/credentials.ts";
import type { Log } from "./log.ts";
import type { EntityList } from "./database/data-source.ts";
import type { JobHandlers } from "./jobs/handlers.ts";

/** A job without payload that is run every so many seconds of real time. */
export interface Tick {
  readonly task: string;
  readonly everySeconds: number;
}

/** What a module's own HTTP routes work with. */
export interface RouteFacts {
  readonly dataSource: DataSource;
  readonly environment: Environment;
  readonly identify: (credentials: Credentials) => Promise<Identified>;
  readonly log: Log;
}

/** Adds routes beside GraphQL: for what is too large for an answer. */
export type AddRoutes = (server: FastifyInstance, facts: RouteFacts) => void;

/** One room of the house: what it stores, what it answers, what it does later. Hooks are registered when its file is read. */
export interface ApiModule {
  readonly name: string;
  readonly entities: EntityList & readonly unknown[];
  readonly resolvers: NonEmptyArray<new () => object> | readonly [];
  readonly jobs?: JobHandlers;
  /** Jobs that every worker runs again and again; two at once must do no harm. */
  readonly ticks?: readonly Tick[];
  readonly addRoutes?: AddRoutes;
}
