import type { DataSource } from "typeorm";
import type { Unit } from "../../platform/unit.ts";

/** A mailbox at one of its lives: with another validity all its numbers are new. */
export interface MailboxPlace {
  readonly mailbox: string;
  readonly uidValidity: string;
}

/** The highest number that was read; 0 for a mailbox that is new or has been numbered anew. */
export async function mailboxPosition(
  dataSource: DataSource,
  { mailbox, uidValidity }: MailboxPlace,
): Promise<number> {
  const rows: { last_uid: string }[] = await dataSource.query(
    "SELECT last_uid FROM mailbox_position WHERE mailbox = $1 AND uid_validity = $2",
    [mailbox, uidValidity],
  );
  return Number(rows[0]?.last_uid ?? 0);
}

/** Never goes back, whoever reads beside us; a new validity begins anew. */
export async function advancePosition(
  unit: Unit,
  { mailbox, uidValidity, uid }: MailboxPlace & { readonly uid: number },
): Promise<void> {
  await unit.db.query(
    `INSERT INTO mailbox_position AS p (mailbox, uid_validity, last_uid) VALUES ($1, $2, $3)
     ON CONFLICT (mailbox) DO UPDATE SET uid_validity = excluded.uid_validity, last_uid =
       CASE WHEN p.uid_validity = excluded.uid_validity THEN greatest(p.last_uid, excluded.last_uid) ELSE excluded.last_uid END`,
    [mailbox, uidValidity, uid],
  );
}
