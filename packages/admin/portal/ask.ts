import { ErrorCode } from "@attest/shared/refusal";

/** A refusal by the server, or SERVICE_UNAVAILABLE where none answered. */
export class PortalRefusal extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}

/** Runs an operation as whoever is signed in here. @throws PortalRefusal */
export async function ask<Data>(
  query: string,
  variables: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Data> {
  const { data, errors } = await post<Data>(JSON.stringify({ query, variables }), headers);
  const code = errors?.[0]?.extensions?.code;
  if (errors === undefined && data !== undefined && data !== null) {
    return data;
  }
  throw new PortalRefusal(isErrorCode(code) ? code : "SERVICE_UNAVAILABLE");
}

const ANSWER_WITHIN_MS = 15_000;

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

async function post<Data>(
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<Answer<Data>> {
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json", ...headers },
      body,
      // A request that nobody answers must not keep what comes after it waiting.
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    return (await response.json()) as Answer<Data>;
  } catch {
    return { errors: [] };
  }
}

function isErrorCode(code: string | undefined): code is ErrorCode {
  return code !== undefined && Object.hasOwn(ErrorCode, code);
}
