import { lockRow } from "../../platform/database/lock-row.ts";
import { DomainError } from "../../platform/errors.ts";
import { SubjectArea } from "../../platform/journal.ts";
import type { Unit } from "../../platform/unit.ts";
import { ApiKey } from "./api-key.entity.ts";

/**
 * Kills a key from the next request on, for good.
 *
 * @throws DomainError NOT_FOUND, CONFLICT (revoked already)
 */
export async function revokeApiKey(
  unit: Unit,
  { id }: { readonly id: string },
): Promise<{ apiKeyId: string }> {
  const key = await lockRow(unit, { entity: ApiKey, id, what: "This API key" });
  if (key.revokedAt !== null) {
    throw new DomainError("CONFLICT", "This API key is revoked already.");
  }
  await unit.db.update(ApiKey, { id }, { revokedAt: unit.now });
  unit.journal({ action: "api_key.revoke", target: `api_key:${id}`, area: SubjectArea.ACCOUNT });
  return { apiKeyId: id };
}
