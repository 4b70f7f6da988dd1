import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { OperationContext } from "../create-context.ts";
import { idempotencyPlugin } from "../http/idempotency-plugin.ts";
import type { Allowance } from "../limits/allowance.ts";
import { costPlugin } from "../limits/cost-plugin.ts";
import { LIMITS } from "../limits/limits.ts";
import { limitsPlugin } from "../limits/limits-plugin.ts";
import { createErrorFormatter } from "./format-error.ts";
import { httpStatusPlugin } from "./http-status-plugin.ts";
import { introspectionPlugin } from "./introspection-plugin.ts";
import { stringifyAnswer } from "../read-plan/planned-text.ts";
import { readPlanPlugin, type ReadPlanPluginOptions } from "../read-plan/read-plan-plugin.ts";
import { operationPlugin } from "./operation-plugin.ts";

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly allowance: Allowance;
  /** Left out: every operation is executed by resolvers. */
  readonly readPlan?: ReadPlanPluginOptions | undefined;
  readonly plugins?: readonly ApolloServerPlugin<OperationContext>[];
}

/** The one pipeline every operation over HTTP goes through; tests run it without HTTP. */
export async function createApollo({
  schema,
  allowance,
  readPlan,
  plugins = [],
}: ApolloOptions): Promise<ApolloServer<OperationContext>> {
  const server = new ApolloServer<OperationContext>({
    schema,
    // Closed to most by a plugin, since it depends on who asks.
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    formatError: createErrorFormatter(schema),
    stringifyResult: stringifyAnswer,
    validationOptions: { maxErrors: LIMITS.validationErrors },
    maxRecursiveSelections: LIMITS.selections,
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      costPlugin(allowance),
      operationPlugin(schema),
      introspectionPlugin(),
      limitsPlugin({ schema, allowance }),
      idempotencyPlugin(),
      ...(readPlan === undefined ? [] : [readPlanPlugin(readPlan)]),
      httpStatusPlugin(),
      ...plugins,
    ],
  });
  await server.start();
  return server;
}

/** What Apollo would log may hold a client's words; our own plugin logs what matters. */
function silent(): void {
  return;
}
