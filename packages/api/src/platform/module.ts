import type { FastifyInstance } from "fastify";
import type { NonEmptyArray } from "type-graphql";
import type { DataSource } from "typeorm";
import type { Identified } from "./create-context.ts";
import type { DueWork } from "./due-work.ts";
import type { Environment } from "./env.ts";
import type { Credentials } from "./http/credentials.ts";
import type { Log } from "./log.ts";
import type { EntityList } from "./database/data-source.ts";
import type { RecordVeil } from "./graphql/veil-records.ts";
import type { JobHandlers } from "./jobs/handlers.ts";
import type { Tick } from "./jobs/tick.ts";
import type { ModulePlan } from "./read-plan/declaration.ts";

/** What a module's own HTTP routes work with. */
export interface RouteFacts {
  readonly dataSource: DataSource;
  readonly environment: Environment;
  readonly identify: (credentials: Credentials) => Promise<Identified>;
  readonly log: Log;
}

/** What a door of the house works with: something that listens or watches by itself. */
export interface ServiceFacts {
  readonly dataSource: DataSource;
  readonly environment: Environment;
  readonly log: Log;
}

/** Opens it; the answer closes it again. */
export type Service = (facts: ServiceFacts) => Promise<() => Promise<void>>;

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
  /** What rows ask for by a time in an index; the demo clock waits for it. */
  readonly dueWork?: readonly DueWork[];
  readonly addRoutes?: AddRoutes;
  /** Whose work a viewer must not know yet. */
  readonly veil?: RecordVeil;
  /** Doors that are open wherever jobs are worked off. */
  readonly services?: readonly Service[];
  /** How its fields and queries are read without resolvers. */
  readonly plan?: ModulePlan;
}
