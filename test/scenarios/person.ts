import type { AnsweredError } from "@attest/api/testing/test-api";
import type { TestServer } from "@attest/api/testing/test-server";

/** An operation's answer over HTTP; `data` is loosely typed, as a scenario knows what it asked for. */
export interface Reply<T> {
  readonly status: number;
  readonly data: T;
  readonly errors?: readonly AnsweredError[];
  readonly extensions?: { readonly replayed?: boolean };
}

/** Somebody in front of the contract: a session or a key, and nothing but HTTP. */
export interface Person {
  readonly ask: <T = Record<string, never>>(
    document: string,
    variables?: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Reply<T>>;
}

/** Whoever bears these headers. */
export function personWith(
  server: TestServer["server"],
  identity: Readonly<Record<string, string>>,
): Person {
  return {
    ask: async <T>(
      query: string,
      variables: Readonly<Record<string, unknown>> = {},
      headers = {},
    ): Promise<Reply<T>> => {
      const response = await server.inject({
        method: "POST",
        url: "/graphql",
        headers: { "content-type": "application/json", ...identity, ...headers },
        payload: { query, variables },
      });
      return { status: response.statusCode, ...response.json<Omit<Reply<T>, "status">>() };
    },
  };
}

/** Signs in by the contract and keeps the cookie. */
export async function signedIn(
  server: TestServer["server"],
  credentials: { readonly email: string; readonly password: string },
): Promise<Person> {
  const response = await server.inject({
    method: "POST",
    url: "/graphql",
    headers: { "content-type": "application/json" },
    payload: {
      query: "mutation ($input: SignInInput!) { signIn(input: $input) { me { id } } }",
      variables: { input: credentials },
    },
  });
  const [cookie] = response.cookies;
  if (cookie === undefined) {
    throw new Error(`${credentials.email} was not let in: ${response.body}`);
  }
  return personWith(server, { cookie: `${cookie.name}=${cookie.value}` });
}
