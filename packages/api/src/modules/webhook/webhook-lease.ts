import type { DataSource } from "typeorm";
import { hydrate } from "../../platform/pages/hydrate.ts";
import { newId } from "../../platform/random.ts";
import { WebhookEndpoint } from "./webhook-endpoint.entity.ts";
import type { SendingTime } from "./webhook-message.ts";

/** Longer than one try may take; renewed with each event. */
export const LEASE_SECONDS = 30;

/** An endpoint that one follower has to itself. */
export interface Lease {
  readonly endpoint: WebhookEndpoint;
  readonly token: string;
}

/** @returns null when the endpoint is disabled, waits for its next try, or somebody else follows it */
export async function takeLease(
  dataSource: DataSource,
  webhookEndpointId: string,
): Promise<Lease | null> {
  const token = newId();
  const [rows] = await dataSource.query<[Record<string, unknown>[], number]>(
    `UPDATE webhook_endpoint SET lease = $2, leased_until = clock_timestamp() + make_interval(secs => $3)
     WHERE id = $1 AND disabled_at IS NULL AND (leased_until IS NULL OR leased_until < clock_timestamp())
       AND (next_attempt_at IS NULL OR next_attempt_at <= company_now()) RETURNING *`,
    [webhookEndpointId, token, LEASE_SECONDS],
  );
  const endpoint = hydrate(dataSource, WebhookEndpoint, rows)[0];
  return endpoint === undefined ? null : { endpoint, token };
}

export async function giveUpLease(
  dataSource: DataSource,
  { endpoint, token }: Lease,
): Promise<void> {
  await dataSource.query(
    "UPDATE webhook_endpoint SET lease = NULL, leased_until = NULL WHERE id = $1 AND lease = $2",
    [endpoint.id, token],
  );
}

/** The endpoints that have something to be sent, or passed, now. */
export async function wakefulEndpoints(dataSource: DataSource): Promise<string[]> {
  const rows: { id: string }[] = await dataSource.query(
    `SELECT id FROM webhook_endpoint WHERE disabled_at IS NULL AND (leased_until IS NULL OR leased_until < clock_timestamp())
       AND (next_attempt_at IS NULL OR next_attempt_at <= company_now())
       AND after_seq < (SELECT coalesce(max(seq), 0) FROM journal_entry)`,
  );
  return rows.map(({ id }) => id);
}

/** What time it is, for a signature and for secrets. */
export async function sendingTime(dataSource: DataSource): Promise<SendingTime> {
  const rows: { real: string; company: string }[] = await dataSource.query(
    "SELECT floor(extract(epoch FROM clock_timestamp()))::bigint AS real, extract(epoch FROM company_now())::bigint AS company",
  );
  return { real: Number(rows[0]?.real), company: Number(rows[0]?.company) };
}
