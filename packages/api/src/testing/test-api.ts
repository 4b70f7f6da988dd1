import type { ApolloServer } from "@apollo/server";
import type { Instant } from "@attest/shared/primitives";
import type { GraphQLSchema } from "graphql";
import type { DataSource } from "typeorm";
import { MODULES } from "../modules.ts";
import {
  createContext,
  type Identified,
  type OperationContext,
} from "../platform/create-context.ts";
import { readEnvironment, type Environment } from "../platform/env.ts";
import { createApiSchema } from "../platform/graphql/create-api-schema.ts";
import { createApollo } from "../platform/graphql/create-apollo.ts";
import type { ApiModule } from "../platform/module.ts";
import { Allowance } from "../platform/limits/allowance.ts";
import { checkDocument } from "../platform/limits/check-document.ts";
import { stringifyAnswer } from "../platform/read-plan/planned-text.ts";
import { ReadPlan, type ReadPlanOptions } from "../platform/read-plan/read-plan.ts";
import { TypeBook } from "../platform/read-plan/type-book.ts";
import { newId } from "../platform/random.ts";
import { companyNow, transact } from "../platform/unit-of-work.ts";
import type { Command } from "../platform/unit.ts";
import { ANONYMOUS, SYSTEM, type Viewer } from "../platform/viewer.ts";
import { createBuilders, type Builders } from "./build.ts";
import { openTestDatabase, type TestDatabase } from "./test-database.ts";

/** One error as a client gets it. */
export interface AnsweredError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly details?: Readonly<Record<string, unknown>>;
    readonly fields?: readonly {
      readonly path: string;
      readonly message: string;
      readonly allowed: string;
    }[];
  };
}

/** An operation's answer; `data` is loosely typed, as a test knows what it asked for. */
export interface Answer<T> {
  readonly data: T;
  readonly errors?: readonly AnsweredError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface RunOptions {
  /** Who asks; default: nobody. */
  readonly as?: Viewer;
  /** As the header Idempotency-Key does; the body's hash is the document's and variables' text. */
  readonly idempotencyKey?: string;
  /** Told of the session cookie. */
  readonly onSession?: (token: string | null) => void;
  /** "OFF": by resolvers, whatever could be planned. */
  readonly readPlan?: "OFF";
  /** When it is; default: the company's time. */
  readonly now?: Instant;
}

export interface TestApi {
  readonly run: <T = Record<string, never>>(
    document: string,
    variables?: Record<string, unknown>,
    options?: RunOptions,
  ) => Promise<Answer<T>>;
  /** The same answer as the text that would go out. */
  readonly text: (
    document: string,
    variables?: Record<string, unknown>,
    options?: RunOptions,
  ) => Promise<string>;
  /** Runs a service as somebody, default the company itself. */
  readonly transact: <T>(command: Command<T>, viewer?: Viewer) => Promise<T>;
  readonly build: Builders;
  /** What runs, resolvers and all. */
  readonly schema: GraphQLSchema;
  readonly dataSource: DataSource;
  /** The superuser's URL of the database. */
  readonly url: string;
  readonly environment: Environment;
  /** Every SQL statement so far; set its length to 0 before what is to be counted. */
  readonly statements: string[];
  /** How every query so far was read: PLANNED, or why not. */
  readonly outcomes: string[];
  readonly close: () => Promise<void>;
}

export interface TestApiOptions {
  readonly modules?: readonly ApiModule[];
  /** Environment variables other than a test's usual ones. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What a test takes away from the read plan's access control. */
  readonly planWithout?: Pick<ReadPlanOptions, "denied" | "eyes">;
  /** One that is there already and stays whoever's it is; default: one of the api's own. */
  readonly database?: Pick<TestDatabase, "dataSource" | "url" | "statements">;
}

const QUIET = { DEMO: "off", WORKER: "off", LOG_LEVEL: "silent", RATE_LIMIT: "off" };

/** A database of one's own and the api's pipeline on it, without HTTP: limits, rights, errors and all. */
export async function openTestApi({
  modules = MODULES,
  environment = {},
  planWithout = {},
  database: given,
}: TestApiOptions = {}): Promise<TestApi> {
  const own = given === undefined ? await openTestDatabase(modules) : null;
  const { dataSource, url, statements } = own ?? demanded(given);
  const settings = readEnvironment({ ...QUIET, ...environment });
  const schema = createApiSchema(modules);
  const outcomes: string[] = [];
  const apollo = await createApollo({
    schema,
    allowance: new Allowance(settings.rateLimit ? "ON" : "OFF"),
    readPlan: settings.readPlan
      ? {
          plan: new ReadPlan({
            book: new TypeBook(schema, dataSource, modules),
            dataSource,
            ...planWithout,
          }),
          onOutcome: (outcome, detail = "") => void outcomes.push(`${outcome} ${detail}`.trim()),
        }
      : undefined,
  });
  const text = createText(apollo, { dataSource, environment: settings });
  return {
    run: async <T>(...asked: Parameters<TestApi["text"]>) =>
      JSON.parse(await text(...asked)) as Answer<T>,
    text,
    transact: (command, viewer = SYSTEM) => transact({ dataSource, viewer }, command),
    build: createBuilders(dataSource),
    schema,
    dataSource,
    url,
    environment: settings,
    statements,
    outcomes,
    close: async () => {
      await apollo.stop();
      await own?.close();
    },
  };
}

function demanded<T>(thing: T | undefined): T {
  if (thing === undefined) {
    throw new Error("There is no database.");
  }
  return thing;
}

function createText(
  apollo: ApolloServer<OperationContext>,
  world: { readonly dataSource: DataSource; readonly environment: Environment },
): TestApi["text"] {
  return async (query, variables = {}, options = {}) => {
    checkDocument(query);
    const context = createContext({
      ...world,
      ...(await identified(world.dataSource, options.as)),
      ...(options.now === undefined ? {} : { now: options.now }),
      requestId: newId(),
      address: "127.0.0.1",
      setSession: options.onSession ?? ((): void => undefined),
      ...(options.readPlan === undefined ? {} : { readPlan: options.readPlan }),
      ...(options.idempotencyKey === undefined
        ? {}
        : {
            idempotency: {
              key: options.idempotencyKey,
              bodyHash: JSON.stringify([query, variables]),
            },
          }),
    });
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue: context });
    if (body.kind !== "single") {
      throw new Error("The api answers at once, never in parts.");
    }
    return stringifyAnswer(body.singleResult);
  };
}

async function identified(dataSource: DataSource, viewer: Viewer = ANONYMOUS): Promise<Identified> {
  const rows: { demo: boolean }[] = await dataSource.query("SELECT demo FROM company");
  return { viewer, now: await companyNow(dataSource), demo: rows[0]?.demo ?? false };
}
