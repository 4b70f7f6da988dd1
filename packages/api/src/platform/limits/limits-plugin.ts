import type { ApolloServerPlugin, GraphQLRequestContext } from "@apollo/server";
import type { GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { OperationContext } from "../create-context.ts";
import { DomainError } from "../errors.ts";
import { fragmentsOf } from "../graphql/operation-fields.ts";
import { requestRefusal } from "../graphql/request-refusal.ts";
import type { Allowance } from "./allowance.ts";
import { checkOperation, type OperationToCheck } from "./check-operation.ts";

export interface LimitsOptions {
  readonly schema: GraphQLSchema;
  readonly allowance: Allowance;
}

/** Prices every operation before it is executed, refuses what is too large, and takes the price off an allowance. */
export function limitsPlugin({
  schema,
  allowance,
}: LimitsOptions): ApolloServerPlugin<OperationContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: (request) => {
          const { operation, contextValue } = request;
          if (operation !== undefined) {
            refusingWhole(contextValue, () =>
              allowance.charge(contextValue, checkOperation(toCheck(schema, request, operation))),
            );
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

function refusingWhole(context: OperationContext, check: () => void): void {
  try {
    check();
  } catch (error) {
    context.refused = true;
    if (!(error instanceof DomainError)) {
      throw error;
    }
    const seconds = error.details["retryAfterSeconds"];
    throw requestRefusal(
      error,
      typeof seconds === "number" ? { "retry-after": String(seconds) } : {},
    );
  }
}
