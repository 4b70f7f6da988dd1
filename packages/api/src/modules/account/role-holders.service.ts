import type { Role } from "@attest/shared/access";
import type { Instant } from "@attest/shared/primitives";
import type { EntityManager } from "typeorm";

/** Who with an open account holds each of these roles at an instant; a role nobody holds is left out. */
export async function roleHolders(
  db: EntityManager,
  roles: readonly Role[],
  at: Instant,
): Promise<ReadonlyMap<Role, readonly string[]>> {
  const rows: { role: Role; staff_ids: string[] }[] = await db.query(HOLDERS, [[...roles], at]);
  return new Map(rows.map(({ role, staff_ids }) => [role, staff_ids]));
}

const HOLDERS = `SELECT g.role, array_agg(DISTINCT g.staff_id) AS staff_ids
  FROM role_grant g JOIN staff s ON s.id = g.staff_id
  WHERE g.role = ANY($1) AND s.active AND g.valid_from <= to_timestamp($2)
    AND (g.valid_to IS NULL OR g.valid_to > to_timestamp($2))
  GROUP BY g.role`;
