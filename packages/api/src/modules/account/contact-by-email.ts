import type { EntityManager } from "typeorm";

/** A contact as far as signing in goes. */
export interface ContactAddress {
  readonly id: string;
  readonly email: string;
}

/** The contact of an address; of several that share it, the first that was entered. */
export async function findContact(
  db: EntityManager,
  email: string,
): Promise<ContactAddress | null> {
  const rows: ContactAddress[] = await db.query(
    "SELECT id, email FROM contact WHERE lower(email) = $1 ORDER BY created_at, id LIMIT 1",
    [email],
  );
  return rows[0] ?? null;
}
