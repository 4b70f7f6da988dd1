import type { ApolloServerPlugin } from "@apollo/server";
import type { OperationContext } from "../create-context.ts";
import { actualCost } from "./actual-cost.ts";
import type { Allowance } from "./allowance.ts";

/** Puts `extensions.cost` with the actual cost and the state of the budget on every answer. */
export function costPlugin(allowance: Allowance): ApolloServerPlugin<OperationContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response, operation, contextValue }) => {
          if (response.body.kind === "single") {
            const { data } = response.body.singleResult;
            allowance.settle(contextValue, actualCost(operation?.operation, data));
          }
          return Promise.resolve();
        },
      }),
  };
}
