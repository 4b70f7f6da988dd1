import type { OperationVariables, TypedDocumentNode } from "@apollo/client/core";
import { apolloClient } from "./apollo-client.ts";
import { httpErrorOf } from "./refusal.ts";

/** Reads. @throws HttpError whose message is a translation key and whose body is a Refusal */
export async function runQuery<Result, Variables extends OperationVariables>(
  query: TypedDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  try {
    return (await apolloClient.query({ query, variables })).data;
  } catch (error) {
    throw httpErrorOf(error);
  }
}

/**
 * Gives a command. The same key for the same attempt lets the server answer a retry without doing it twice.
 *
 * @throws HttpError as `runQuery`
 */
export async function runCommand<Result, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Result, Variables>,
  variables: Variables,
  idempotencyKey: string = crypto.randomUUID(),
): Promise<Result> {
  const context = { headers: { "Idempotency-Key": idempotencyKey } };
  try {
    const { data } = await apolloClient.mutate({ mutation, variables, context });
    if (data === null || data === undefined) {
      throw new Error("The server answered nothing.");
    }
    return data;
  } catch (error) {
    throw httpErrorOf(error);
  }
}
