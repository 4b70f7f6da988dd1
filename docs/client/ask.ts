import type { Operation } from "./generated.ts";

/** Where the API is, and the key to it. */
export interface Connection {
  readonly url: string;
  readonly key: string;
}

/** What the API refused; `code` decides what to do. */
export class Refusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

interface Reply<Answer> {
  readonly data?: Answer | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: {
      readonly code: string;
      readonly details?: { readonly retryAfterSeconds?: number };
    };
  }[];
}

/** Codes that mean: again, later. */
const LATER = ["RATE_LIMITED", "SERVICE_UNAVAILABLE"];
const TRIES = 8;

/**
 * Gives one operation, typed by its document, again while the API cannot answer now. Give a mutation an idempotency
 * key, so that it is done once however often it is sent.
 *
 * @throws Refusal when the API refuses it; TypeError when it was never reached
 */
export async function ask<Answer, Variables>(
  connection: Connection,
  operation: Operation<Answer, Variables>,
  variables: Variables,
  idempotencyKey?: string,
): Promise<Answer> {
  const body = JSON.stringify({ query: operation, variables });
  for (let tries = 1; ; tries += 1) {
    try {
      return answerOf(await send<Answer>(connection, body, idempotencyKey));
    } catch (error) {
      const isPassing = !(error instanceof Refusal) || LATER.includes(error.code);
      if (!isPassing || tries === TRIES) {
        throw error;
      }
      await pause(Math.min(250 * 2 ** tries, 10_000));
    }
  }
}

async function send<Answer>(
  { url, key }: Connection,
  body: string,
  idempotencyKey: string | undefined,
): Promise<Reply<Answer>> {
  const reply = await fetch(new URL("/graphql", url), {
    method: "POST",
    headers: {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      ...(idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey }),
    },
    body,
    signal: AbortSignal.timeout(15_000),
  });
  return (await reply.json()) as Reply<Answer>;
}

function answerOf<Answer>({ data, errors }: Reply<Answer>): Answer {
  const error = errors?.[0];
  if (error !== undefined) {
    throw new Refusal(error.extensions.code, error.message);
  }
  if (data === undefined || data === null) {
    throw new Refusal("INTERNAL_SERVER_ERROR", "The answer was empty.");
  }
  return data;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
