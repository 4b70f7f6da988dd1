import { ApolloError } from "@apollo/client/core";
import { ErrorCode } from "@attest/shared/refusal";
import { HttpError } from "react-admin";

/** One field of an input that was not taken. */
interface FieldFault {
  readonly path: string;
  readonly message: string;
}

/** A refusal as the server words it for programs. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;
  readonly fields: readonly FieldFault[];
}

/** What the server, the network or a bug threw, as a refusal; what has no code counts as SERVICE_UNAVAILABLE. */
export function refusalOf(error: unknown): Refusal {
  const extensions = extensionsOf(error);
  const code = extensions["code"];
  return {
    code: isErrorCode(code) ? code : ErrorCode.SERVICE_UNAVAILABLE,
    details: isObject(extensions["details"]) ? extensions["details"] : {},
    fields: Array.isArray(extensions["fields"]) ? extensions["fields"].filter(isFieldFault) : [],
  };
}

/** The refusal as react-admin wants it: its message is a key of the translations. */
export function httpErrorOf(error: unknown): HttpError {
  const refusal = refusalOf(error);
  return new HttpError(`refusals.${refusal.code}`, STATUS[refusal.code] ?? 400, refusal);
}

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  INTERNAL_SERVER_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
};

/** ra-data-graphql hides the ApolloError in the body of an HttpError with status 200. */
function extensionsOf(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof HttpError) {
    const body: unknown = error.body;
    return isRefusal(body) ? { ...body } : extensionsOf(body);
  }
  if (error instanceof ApolloError) {
    return error.graphQLErrors[0]?.extensions ?? networkExtensions(error);
  }
  return {};
}

/** An error answered with a 4xx arrives as a network error that carries the answer's text. */
function networkExtensions({ networkError }: ApolloError): Readonly<Record<string, unknown>> {
  const body =
    networkError !== null && "bodyText" in networkError ? parsed(networkError.bodyText) : null;
  const errors = isObject(body) ? body["errors"] : undefined;
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  return isObject(first) && isObject(first["extensions"]) ? first["extensions"] : {};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(ErrorCode, code);
}

function isRefusal(body: unknown): body is Refusal {
  return isObject(body) && isErrorCode(body["code"]);
}

function isFieldFault(value: unknown): value is FieldFault {
  return (
    isObject(value) && typeof value["path"] === "string" && typeof value["message"] === "string"
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
