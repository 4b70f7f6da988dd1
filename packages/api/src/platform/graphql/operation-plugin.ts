import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import type { OperationContext } from "../create-context.ts";
import { fieldsOf, fragmentsOf } from "./operation-fields.ts";

/** Tells the context which fields are asked for, so that the rights to all of them are decided at once. */
export function operationPlugin(schema: GraphQLSchema): ApolloServerPlugin<OperationContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ operation, document, contextValue }) => {
          if (operation !== undefined) {
            const fragments = fragmentsOf(document.definitions);
            contextValue.selectedFields = fieldsOf({ schema, operation, fragments });
          }
          return Promise.resolve();
        },
        willSendResponse: ({ response, contextValue }) => {
          if (response.body.kind === "single" && Object.keys(contextValue.extensions).length > 0) {
            response.body.singleResult.extensions = contextValue.extensions;
          }
          return Promise.resolve();
        },
      }),
  };
}
