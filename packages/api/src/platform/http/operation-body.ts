import { canonicalJson, sha256Hex } from "@attest/shared/primitives";
import { stripIgnoredCharacters } from "graphql";
import { badInput } from "../errors.ts";

/** What a request says of its operation, as far as it can be read before it is checked. */
export interface OperationBody {
  readonly query: string | null;
  readonly variables: unknown;
  readonly operationName: unknown;
}

/** Reads the operation of a POST body or of a GET's parameters; neither need be right. */
export function operationBodyOf(request: {
  readonly method: string;
  readonly body: unknown;
  readonly query: unknown;
}): OperationBody {
  const source = request.method === "GET" ? request.query : request.body;
  const { query, variables, operationName } = isRecord(source) ? source : {};
  return { query: typeof query === "string" ? query : null, variables, operationName };
}

/**
 * The retry key of a request with the hash of what it asks for: white space in the document and the order of
 * variables make no other request.
 *
 * @throws DomainError BAD_USER_INPUT for a key that is not 1–128 printable ASCII characters
 */
export function idempotencyOf(
  header: string | string[] | undefined,
  { query, variables, operationName }: OperationBody,
): { key: string; bodyHash: string } | undefined {
  if (header === undefined) {
    return undefined;
  }
  if (typeof header !== "string" || !/^[\x20-\x7e]{1,128}$/.test(header)) {
    throw badInput(
      "Idempotency-Key",
      "This is no Idempotency-Key.",
      "1 to 128 printable ASCII characters",
    );
  }
  const body = {
    query: compact(query ?? ""),
    variables: variables ?? {},
    operationName: operationName ?? null,
  };
  return { key: header, bodyHash: sha256Hex(canonicalJson(body)) };
}

function compact(query: string): string {
  try {
    return stripIgnoredCharacters(query);
  } catch {
    return query;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
