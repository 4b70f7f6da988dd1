import { HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { DomainError } from "../errors.ts";

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
  IDEMPOTENCY_MISMATCH: 409,
};

/** A refusal of a whole request, before anything of it was executed: it has an HTTP status of its own. */
export function requestRefusal(
  refusal: DomainError,
  headers: Readonly<Record<string, string>> = {},
): GraphQLError {
  return new GraphQLError(refusal.message, {
    originalError: refusal,
    extensions: {
      http: {
        status: STATUS[refusal.code] ?? 400,
        headers: new HeaderMap(Object.entries(headers)),
      },
    },
  });
}
