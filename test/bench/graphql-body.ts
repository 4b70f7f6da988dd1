import type { Question, Variables } from "./scenario.ts";

/** The whole text of the query with its variables: nothing is kept on the server's side. */
export function graphqlBody({ query, variables }: Question, about: Variables): string {
  return JSON.stringify({ query, variables: variables(about) });
}

/** @throws Error when it was refused */
export function shapeOf({ shape }: Question, body: unknown): unknown {
  const { data, errors } = body as { data?: unknown; errors?: unknown };
  if (errors !== undefined || data === undefined || data === null) {
    throw new Error(`Refused: ${JSON.stringify(body).slice(0, 2_000)}`);
  }
  return shape(data as never);
}
