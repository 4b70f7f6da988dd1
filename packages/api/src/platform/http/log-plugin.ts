import type { ApolloServerPlugin, GraphQLRequestContext } from "@apollo/server";
import type { OperationContext } from "../create-context.ts";
import { isDefect, refusalOf } from "../graphql/format-error.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";

export interface LogPluginOptions {
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Logs defects with the request's id, counts operations by their root fields and outcome. */
export function logPlugin({
  log,
  metrics,
}: LogPluginOptions): ApolloServerPlugin<OperationContext> {
  return {
    contextCreationDidFail: ({ error }) => {
      logError(log, error, { message: "the context of a request could not be made" });
      return Promise.resolve();
    },
    unexpectedErrorProcessingRequest: ({ requestContext, error }) => {
      const { requestId } = requestContext.contextValue;
      logError(log, error, { message: "a request failed", requestId });
      return Promise.resolve();
    },
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, contextValue: { requestId } }) => {
          for (const error of errors) {
            logError(log, error, {
              message: "a resolver failed",
              requestId,
              path: error.path?.join("."),
            });
          }
          return Promise.resolve();
        },
        willSendResponse: (request) => {
          count(request, metrics);
          return Promise.resolve();
        },
      }),
  };
}

interface Place {
  readonly message: string;
  readonly requestId?: string;
  readonly path?: string | undefined;
}

function logError(log: Log, error: Error, { message, ...place }: Place): void {
  const { originalError } = error as { originalError?: unknown };
  if (isDefect(error)) {
    log.error({ ...place, err: originalError ?? error }, message);
  } else if (refusalOf(error)?.code === "SERVICE_UNAVAILABLE") {
    log.warn({ ...place, err: originalError ?? error }, "the database did not answer");
  }
}

function count(
  { operation, contextValue, response }: GraphQLRequestContext<OperationContext>,
  { operations }: Metrics,
): void {
  const failed =
    response.body?.kind === "single" && response.body.singleResult.errors !== undefined;
  const roots = [...contextValue.selectedFields].filter((name) => /^(Query|Mutation)\./.test(name));
  const name = operation === undefined ? "none" : (roots[0] ?? "none");
  operations.inc({ operation: name, outcome: failed ? "error" : "ok" });
}
