import { hashSecret, newId, newSecret } from "../../platform/random.ts";
import { SubjectArea } from "../../platform/journal.ts";
import type { Unit } from "../../platform/unit.ts";

/** Whose session begins: one of the two. */
export type SessionOwner =
  | { readonly kind: "STAFF"; readonly staffId: string }
  | { readonly kind: "CONTACT"; readonly contactId: string };

/**
 * Begins a session of twelve hours of real time, as long as the browser keeps its cookie; it does not
 * slide. Sessions past their time are cleared away on the way.
 *
 * @returns the token, of which only the hash is kept
 */
export async function startSession(unit: Unit, owner: SessionOwner): Promise<string> {
  const token = newSecret();
  const staffId = owner.kind === "STAFF" ? owner.staffId : null;
  const contactId = owner.kind === "CONTACT" ? owner.contactId : null;
  await unit.db.query("DELETE FROM session WHERE expires_at < now()");
  await unit.db.query(
    `INSERT INTO session (id, token_hash, staff_id, contact_id, created_at, expires_at)
     VALUES ($1, $2, $3, $4, to_timestamp($5), date_trunc('second', now()) + interval '12 hours')`,
    [newId(), hashSecret(token), staffId, contactId, unit.now],
  );
  unit.journal({
    action: "session.start",
    target: owner.kind === "STAFF" ? `staff:${owner.staffId}` : `contact:${owner.contactId}`,
    area: SubjectArea.ACCOUNT,
    actor: owner.kind === "STAFF" ? owner.staffId : `contact:${owner.contactId}`,
  });
  return token;
}
