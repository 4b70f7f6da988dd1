import type { ApolloServerPlugin } from "@apollo/server";
import type { OperationContext } from "../create-context.ts";
import { isDefect } from "../graphql/format-error.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";

/** Logs defects with the request's id, counts operations by their root fields and outcome. */
export function logPlugin({ log, metrics }: { readonly log: Log; readonly metrics: Metrics }): ApolloServerPlugin<OperationContext> {
  return {
    contextCreationDidFail: ({ error }) => {
      if (isDefect(error)) {
        log.error({ err: error }, "the context of a request could not be made");
      }
      return Promise.resolve();
    },
    unexpectedErrorProcessingRequest: ({ requestContext, error }) => {
      log.error({ requestId: requestContext.contextValue.requestId, err: error }, "a request failed");
      return Promise.resolve();
    },
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, contextValue: { requestId } }) => {
          for (const error of errors.filter(isDefect)) {
            log.error({ requestId, path: error.path?.join("."), err: error.originalError ?? error }, "a resolver failed");
          }
          return Promise.resolve();
        },
        willSendResponse: ({ operation, contextValue, response }) => {
          const failed = response.body.kind === "single" && response.body.singleResult.errors !== undefined;
          const roots = [...contextValue.selectedFields].filter((name) => /^(Query|Mutation)\./.test(name));
          const name = operation === undefined ? "none" : (roots[0] ?? "none");
          metrics.operations.inc({ operation: name, outcome: failed ? "error" : "ok" });
          return Promise.resolve();
        },
      }),
  };
}
