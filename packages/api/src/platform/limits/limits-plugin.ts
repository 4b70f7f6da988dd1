import type { ApolloServerPlugin, GraphQLRequestContext } from "@apollo/server";
import type { GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { OperationContext } from "../create-context.ts";
import { DomainError } from "../errors.ts";
import { fragmentsOf } from "../graphql/operation-fields.ts";
import { requestRefusal } from "../graphql/request-refusal.ts";
import { actorOf } from "../viewer.ts";
import { Buckets } from "./bucket.ts";
import { checkOperation, type OperationToCheck } from "./check-operation.ts";
import { LIMITS } from "./limits.ts";

export interface LimitsOptions {
  readonly schema: GraphQLSchema;
  /** Off only for load tests. */
  readonly rateLimit: boolean;
}

/** Prices every operation before it is executed, refuses what is too large, and takes the price off an allowance. */
export function limitsPlugin({ schema, rateLimit }: LimitsOptions): ApolloServerPlugin<OperationContext> {
  const buckets = rateLimit ? new Buckets(LIMITS.bucket, () => performance.now() / 1000) : null;
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: (request) => {
          const { operation, contextValue } = request;
          if (operation !== undefined) {
            const requested = priced(toCheck(schema, request, operation), contextValue);
            charge(buckets, requested, contextValue);
          }
          return Promise.resolve();
        },
      }),
  };
}

function toCheck(
  schema: GraphQLSchema,
  { request, document }: GraphQLRequestContext<OperationContext>,
  operation: OperationDefinitionNode,
): OperationToCheck {
  const fragments = fragmentsOf(document?.definitions ?? []);
  return { schema, operation, fragments, variables: request.variables ?? {} };
}

function priced(operation: OperationToCheck, context: OperationContext): number {
  try {
    return checkOperation(operation);
  } catch (error) {
    context.refused = true;
    throw error instanceof DomainError ? requestRefusal(error) : error;
  }
}

function charge(buckets: Buckets | null, requested: number, context: OperationContext): void {
  if (buckets === null) {
    context.extensions["cost"] = { requested };
    return;
  }
  const { viewer, address } = context;
  const charged = buckets.charge(viewer.kind === "ANONYMOUS" ? `address:${address}` : actorOf(viewer), requested);
  context.extensions["cost"] = { requested, throttle: { ...charged.throttle } };
  if (!charged.paid) {
    context.refused = true;
    const { retryAfterSeconds } = charged;
    const refusal = new DomainError("RATE_LIMITED", `Too much at once; try again in ${String(retryAfterSeconds)} s.`, {
      retryAfterSeconds,
    });
    throw requestRefusal(refusal, { "retry-after": String(retryAfterSeconds) });
  }
}
