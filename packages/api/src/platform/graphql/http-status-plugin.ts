import type { ApolloServerPlugin } from "@apollo/server";
import type { OperationContext } from "../create-context.ts";

/** Errors of the document: the specification wants 200 for clients that speak the older `application/json`. */
const DOCUMENT_ERRORS = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "OPERATION_RESOLUTION_FAILURE",
]);

/** Sets the status that the GraphQL-over-HTTP specification asks for, and 503 while the database is away. */
export function httpStatusPlugin(): ApolloServerPlugin<OperationContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ request, response, contextValue }) => {
          const codes =
            response.body.kind === "single" ? codesOf(response.body.singleResult.errors) : [];
          const accept = request.http?.headers.get("accept") ?? "";
          const isLegacy = !accept.includes("application/graphql-response+json");
          if (codes.includes("SERVICE_UNAVAILABLE")) {
            response.http.status = 503;
          } else if (
            isLegacy &&
            !contextValue.refused &&
            codes.some((code) => DOCUMENT_ERRORS.has(code))
          ) {
            response.http.status = 200;
          }
          return Promise.resolve();
        },
      }),
  };
}

function codesOf(
  errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[] | undefined,
): string[] {
  return (errors ?? []).map(({ extensions }) => {
    const code = extensions?.["code"];
    return typeof code === "string" ? code : "";
  });
}
