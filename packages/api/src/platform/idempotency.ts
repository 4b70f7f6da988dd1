import type { JsonValue } from "@attest/shared/primitives";
import { DomainError } from "./errors.ts";
import type { Unit } from "./unit.ts";

/** One mutation field of a request that bears an Idempotency-Key. */
export interface IdempotentRequest {
  /** Keys of different people never meet. */
  readonly principal: string;
  readonly key: string;
  /** SHA-256 of the operation with its variables. */
  readonly bodyHash: string;
  /** The field's response name: one request may hold several. */
  readonly field: string;
  readonly markReplayed: () => void;
}

export type Claim =
  { readonly outcome: "NEW" } | { readonly outcome: "REPLAYED"; readonly result: JsonValue };

/**
 * Takes the key for this transaction; a second request with it waits here until the first has committed or failed.
 *
 * @throws DomainError IDEMPOTENCY_MISMATCH when the key was used with another body
 */
export async function claimIdempotencyKey(
  { db, now }: Unit,
  request: IdempotentRequest,
): Promise<Claim> {
  await db.query(
    `INSERT INTO idempotency_key (principal, key, body_hash, created_at) VALUES ($1, $2, $3, to_timestamp($4)) ON CONFLICT DO NOTHING`,
    [request.principal, request.key, request.bodyHash, now],
  );
  const rows: { body_hash: string; results: Record<string, JsonValue> }[] = await db.query(
    "SELECT body_hash, results FROM idempotency_key WHERE principal = $1 AND key = $2 FOR UPDATE",
    [request.principal, request.key],
  );
  const row = rows[0];
  if (row !== undefined && row.body_hash !== request.bodyHash) {
    throw mismatch();
  }
  const result = row?.results[request.field];
  return result === undefined ? { outcome: "NEW" } : { outcome: "REPLAYED", result };
}

/** Keeps what the command made, in the command's own transaction. */
export async function recordResult(
  { db }: Unit,
  request: IdempotentRequest,
  result: JsonValue,
): Promise<void> {
  await db.query(
    "UPDATE idempotency_key SET results = results || jsonb_build_object($3::text, $4::jsonb) WHERE principal = $1 AND key = $2",
    [request.principal, request.key, request.field, JSON.stringify(result)],
  );
}

export function mismatch(): DomainError {
  return new DomainError(
    "IDEMPOTENCY_MISMATCH",
    "This Idempotency-Key was used before with another request.",
  );
}
