import type { Role } from "@attest/shared/access";
import type { Instant } from "@attest/shared/primitives";
import type { EntityManager } from "typeorm";
import { RoleGrant } from "./role-grant.entity.ts";

/** A person's grants that are in force or still to come. */
export async function openGrants(
  db: EntityManager,
  { staffId, now }: { readonly staffId: string; readonly now: Instant },
): Promise<RoleGrant[]> {
  const grants = await db.find(RoleGrant, { where: { staffId }, order: { validFrom: "ASC" } });
  return grants.filter(({ validTo }) => validTo === null || validTo > now);
}

/** The roles among them, each once. */
export function rolesOf(grants: readonly RoleGrant[]): Role[] {
  return [...new Set(grants.map(({ role }) => role))];
}
