/** An operation's answer; `data` is loosely typed, as a test knows what it asked for. */
interface Answer<T> {
  readonly data: T;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string };
  }[];
}

/** A demo account in front of the contract, by HTTP alone. */
export interface Colleague {
  readonly cookie: string;
  readonly ask: <T = Record<string, never>>(
    query: string,
    variables?: object,
  ) => Promise<Answer<T>>;
  /** As `ask`, where a refusal is a failure. */
  readonly get: <T = Record<string, never>>(query: string, variables?: object) => Promise<T>;
}

/** Signs a demo account in, such as `agent` or `inspector-2`, on an instance. */
export async function signInAs(account: string, url: string): Promise<Colleague> {
  const response = await post(url, {
    query: "mutation ($input: SignInInput!) { signIn(input: $input) { me { id } } }",
    variables: { input: { email: emailOf(account), password: DEMO_PASSWORD } },
  });
  const cookie = response.headers.getSetCookie()[0]?.split(";")[0];
  if (cookie === undefined) {
    throw new Error(`${account} was not let in: ${await response.text()}`);
  }
  return colleagueWith(cookie, url);
}

/** The same session on another instance of the product. */
export function colleagueWith(cookie: string, url: string): Colleague {
  const ask = async <T>(query: string, variables: object = {}): Promise<Answer<T>> => {
    const response = await post(url, { query, variables }, { cookie });
    return (await response.json()) as Answer<T>;
  };
  const get = async <T>(query: string, variables: object = {}): Promise<T> => {
    const { data, errors } = await ask<T>(query, variables);
    if (errors !== undefined) {
      throw new Error(`${query}\n${JSON.stringify(errors)}`);
    }
    return data;
  };
  return { cookie, ask, get };
}

export const DEMO_PASSWORD = "attest-demo";

/** The address of a demo account. */
export function emailOf(account: string): string {
  return `${account}@demo.attest.test`;
}

function post(
  url: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}
