import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { OperationContext } from "../create-context.ts";
import type { Viewer } from "../viewer.ts";

/** The schema is shown to integrations that are built against it and to administrators, to nobody else. */
export function introspectionPlugin(): ApolloServerPlugin<OperationContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ contextValue }) => {
          refuseIntrospection(contextValue);
          return Promise.resolve();
        },
      }),
  };
}

/** @throws GraphQLError when the operation asks for the schema and the viewer may not */
export function refuseIntrospection({ selectedFields, viewer }: OperationContext): void {
  const asks = [...selectedFields].some((name) => /\.__(schema|type)$/.test(name));
  if (asks && !mayIntrospect(viewer)) {
    throw new GraphQLError(
      "Introspection needs an API key with the scope introspect, or an administrator.",
      {
        extensions: { code: "GRAPHQL_VALIDATION_FAILED", http: { status: 400 } },
      },
    );
  }
}

function mayIntrospect(viewer: Viewer): boolean {
  switch (viewer.kind) {
    case "KEY":
      return viewer.scopes.includes("introspect");
    case "STAFF":
      return viewer.roles.includes("ADMINISTRATOR");
    default:
      return false;
  }
}
