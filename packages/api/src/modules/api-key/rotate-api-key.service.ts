import { lockRow } from "../../platform/database/lock-row.ts";
import { badInput, DomainError } from "../../platform/errors.ts";
import { SubjectArea } from "../../platform/journal.ts";
import { hashSecret } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { ApiKey } from "./api-key.entity.ts";
import { newKey, type MadeApiKey } from "./create-api-key.service.ts";

const LONGEST_OVERLAP_HOURS = 168;

/** Which key gets a new secret, and for how long the one before stays good. */
export interface RotateApiKey {
  readonly id: string;
  /** 0 to 168; 0: the old one is dead at once. */
  readonly overlapHours: number;
}

/**
 * Gives a key a new secret. The one before stays good for the overlap, never beyond the key's own expiry, so that
 * whatever uses it can be changed over without a gap; the one before that is dead at once.
 *
 * @throws DomainError NOT_FOUND; CONFLICT: revoked or expired already; BAD_USER_INPUT: an overlap out of range
 */
export async function rotateApiKey(
  unit: Unit,
  { id, overlapHours }: RotateApiKey,
): Promise<MadeApiKey> {
  if (overlapHours < 0 || overlapHours > LONGEST_OVERLAP_HOURS) {
    throw badInput("input.overlapHours", "Two secrets live at most a week together.", "0 to 168");
  }
  const old = await lockRow(unit, { entity: ApiKey, id, what: "This API key" });
  if (old.revokedAt !== null || (old.expiresAt !== null && old.expiresAt <= unit.now)) {
    throw new DomainError("CONFLICT", "This API key is dead: make a new one.");
  }
  const { prefix, key } = newKey();
  const previousExpiresAt = unit.now + overlapHours * 3600;
  await unit.db.update(
    ApiKey,
    { id },
    {
      prefix,
      secretHash: hashSecret(key),
      previousSecretHash: overlapHours === 0 ? null : old.secretHash,
      previousExpiresAt: overlapHours === 0 ? null : previousExpiresAt,
    },
  );
  unit.journal({
    action: "api_key.rotate",
    target: `api_key:${id}`,
    area: SubjectArea.ACCOUNT,
    payload: { overlapHours },
  });
  return { apiKeyId: id, key };
}
