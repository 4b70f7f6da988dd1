import type { DataSource } from "typeorm";

/** Says beside the request, which does not wait for it, that a key was used; a note that is lost comes with the next use. */
export function noteKeyUse(dataSource: DataSource, keyId: string): void {
  const note = dataSource.query(
    `UPDATE api_key SET last_used_at = company_now()
     WHERE id = $1 AND (last_used_at IS NULL OR last_used_at <= company_now() - interval '1 minute')`,
    [keyId],
  );
  note.catch(() => undefined);
}
