import { gql } from "@apollo/client/core";
import type { OperationVariables, TypedDocumentNode } from "@apollo/client/core";

/** A document that knows what it asks for and what comes back. */
export function typed<Result, Variables extends OperationVariables = Record<string, never>>(
  source: string,
): TypedDocumentNode<Result, Variables> {
  return gql(source);
}
