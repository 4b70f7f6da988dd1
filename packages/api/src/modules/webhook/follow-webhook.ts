import sql, { type Sql } from "sql-template-tag";
import { newestSeq } from "../../platform/feed/feed-entry.ts";
import type { JobContext } from "../../platform/jobs/handlers.ts";
import type { KeyViewer } from "../../platform/viewer.ts";
import { servedEntries, type ServedEntry } from "../journal-view/served-entry.service.ts";
import { settleDelivered, settleFailed } from "./settle-delivery.ts";
import type { WebhookEndpoint } from "./webhook-endpoint.entity.ts";
import { webhookTarget } from "./webhook-journal.ts";
import { giveUpLease, sendingTime, takeLease, type Lease } from "./webhook-lease.ts";
import { sendEvent } from "./webhook-message.ts";

const BATCH = 100;

/**
 * Sends an endpoint what it has not had, one event after the other, until it is up to date or a try fails. Its position
 * moves with each answer, so that after a crash an event may come again, under the same id, but none is left out.
 */
export async function followWebhook(context: JobContext, webhookEndpointId: string): Promise<void> {
  const lease = await takeLease(context.dataSource, webhookEndpointId);
  if (lease === null) {
    return;
  }
  try {
    let position: number | null = lease.endpoint.afterSeq;
    while (position !== null) {
      position = await sendBatch(context, lease, position);
    }
  } finally {
    await giveUpLease(context.dataSource, lease);
  }
}

/** @returns where the next batch begins; null: there is none, or not now */
async function sendBatch(context: JobContext, lease: Lease, after: number): Promise<number | null> {
  const { dataSource } = context;
  const upTo = await newestSeq(dataSource);
  const entries = await servedEntries(dataSource, {
    viewer: viewerOf(lease.endpoint),
    after,
    upTo,
    conditions: wantedBy(lease.endpoint),
    limit: BATCH,
  });
  for (const entry of entries) {
    if (!(await sendInTurn(context, lease, entry))) {
      return null;
    }
  }
  if (entries.length === BATCH) {
    return entries.at(-1)?.seq ?? null;
  }
  return (await passTo(context, lease, upTo)) && upTo > after ? upTo : null;
}

/** @returns whether the next event's turn comes now */
async function sendInTurn(
  { dataSource, environment, transact }: JobContext,
  lease: Lease,
  entry: ServedEntry,
): Promise<boolean> {
  const { endpoint } = lease;
  const time = await sendingTime(dataSource);
  const outcome = await sendEvent({
    endpoint,
    entry,
    time,
    allowedHosts: environment.webhookAllowedHosts,
  });
  const settled = { lease, entry, outcome };
  return outcome.error === null
    ? settleDelivered(dataSource, settled)
    : transact((unit) => settleFailed(unit, settled));
}

/** Moves past entries that the endpoint does not want. */
async function passTo(
  { dataSource }: JobContext,
  { endpoint, token }: Lease,
  seq: number,
): Promise<boolean> {
  const [, count] = await dataSource.query<[unknown, number]>(
    "UPDATE webhook_endpoint SET after_seq = greatest(after_seq, $3) WHERE id = $1 AND lease = $2",
    [endpoint.id, token, seq],
  );
  return count > 0;
}

/** An endpoint reads the journal as an API key with its scopes would. */
function viewerOf({ id, name, scopes }: WebhookEndpoint): KeyViewer {
  return { kind: "KEY", keyId: id, name, scopes };
}

/** What of the journal an endpoint wants; a test of itself was sent it directly. */
function wantedBy({ id, eventTypes }: WebhookEndpoint): Sql[] {
  const notOwnTest = sql`NOT (t.action = 'webhook.test' AND t.target = ${webhookTarget(id)})`;
  const types = sql`(t.action = ANY(${eventTypes}::text[]) OR split_part(t.action, '.', 1) || '.*' = ANY(${eventTypes}::text[]))`;
  return eventTypes.length === 0 ? [notOwnTest] : [notOwnTest, types];
}
