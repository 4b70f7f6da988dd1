import type { DataSource } from "typeorm";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import type { ServedEntry } from "../journal-view/served-entry.service.ts";
import { FAILURES_THAT_DISABLE, secondsUntilNextTry } from "./back-off.ts";
import type { PostOutcome } from "./post-webhook.ts";
import type { WebhookStop } from "./webhook-endpoint.entity.ts";
import { journalWebhook } from "./webhook-journal.ts";
import { LEASE_SECONDS, type Lease } from "./webhook-lease.ts";
import { FOLLOW_WEBHOOK } from "./webhook-task.ts";

/** One try of the event at the head of an endpoint's queue. */
export interface Try {
  readonly lease: Lease;
  readonly entry: ServedEntry;
  readonly outcome: PostOutcome;
}

/** @returns whether the follower may go on: not, when the endpoint was changed meanwhile */
export async function settleDelivered(
  dataSource: DataSource,
  { lease, entry, outcome }: Try,
): Promise<boolean> {
  const rows: unknown[] = await dataSource.query(
    `WITH moved AS (UPDATE webhook_endpoint SET after_seq = $3, consecutive_failures = 0, next_attempt_at = NULL,
         last_success_at = company_now(), leased_until = clock_timestamp() + make_interval(secs => $7)
       WHERE id = $1 AND lease = $2 RETURNING id)
     INSERT INTO webhook_delivery AS d (id, webhook_endpoint_id, seq, action, state, attempts, created_at, last_attempt_at, delivered_at, last_status)
     SELECT $4, id, $3, $5, 'DELIVERED', 1, company_now(), company_now(), company_now(), $6 FROM moved
     ON CONFLICT (webhook_endpoint_id, seq) WHERE NOT test DO UPDATE SET state = 'DELIVERED', attempts = d.attempts + 1,
       last_attempt_at = excluded.last_attempt_at, delivered_at = excluded.delivered_at, last_status = excluded.last_status, last_error = NULL
     RETURNING d.id`,
    [
      lease.endpoint.id,
      lease.token,
      entry.seq,
      newId(),
      entry.action,
      outcome.status,
      LEASE_SECONDS,
    ],
  );
  return rows.length > 0;
}

/**
 * Notes a failed try: the next one follows by the back-off; after the last the event is dead and the next one's turn
 * comes; twenty in a row, or the receiver's own word, disable the endpoint.
 *
 * @returns whether the follower may go on with the next event at once
 */
export async function settleFailed(unit: Unit, failure: Try): Promise<boolean> {
  const { id } = failure.lease.endpoint;
  const failures = await countFailure(unit, failure);
  if (failures === null) {
    return false;
  }
  const attempts = await noteAttempt(unit, failure);
  const wait = secondsUntilNextTry(attempts);
  const stop = stopOf(failure.outcome, failures);
  const nextAttemptAt = wait === null || stop !== null ? null : unit.now + wait;
  await unit.db.query(
    `UPDATE webhook_endpoint SET next_attempt_at = to_timestamp($2), after_seq = CASE WHEN $3 THEN $4 ELSE after_seq END,
       disabled_at = CASE WHEN $5::text IS NULL THEN disabled_at ELSE to_timestamp($6) END, disabled_because = coalesce($5, disabled_because)
     WHERE id = $1`,
    [id, nextAttemptAt, wait === null, failure.entry.seq, stop, unit.now],
  );
  if (stop !== null) {
    journalWebhook(unit, id, {
      action: "disable",
      payload: { because: stop, consecutiveFailures: failures },
    });
  }
  if (nextAttemptAt !== null) {
    unit.enqueue({
      task: FOLLOW_WEBHOOK,
      payload: { webhookEndpointId: id },
      runAt: nextAttemptAt,
      key: `webhook:${id}`,
    });
  }
  return wait === null && stop === null;
}

/** @returns failed tries in a row; null when the endpoint is no longer this follower's */
async function countFailure({ db, now }: Unit, { lease, outcome }: Try): Promise<number | null> {
  const [rows] = await db.query<[{ consecutive_failures: number }[], number]>(
    `UPDATE webhook_endpoint SET consecutive_failures = consecutive_failures + 1, last_failure_at = to_timestamp($3), last_error = $4,
       leased_until = clock_timestamp() + make_interval(secs => $5)
     WHERE id = $1 AND lease = $2 RETURNING consecutive_failures`,
    [lease.endpoint.id, lease.token, now, outcome.error, LEASE_SECONDS],
  );
  return rows[0]?.consecutive_failures ?? null;
}

/** @returns tries of this event so far */
async function noteAttempt({ db, now }: Unit, { lease, entry, outcome }: Try): Promise<number> {
  const rows: { attempts: number }[] = await db.query(
    `INSERT INTO webhook_delivery AS d (id, webhook_endpoint_id, seq, action, state, attempts, created_at, last_attempt_at, last_status, last_error)
     VALUES ($1, $2, $3, $4, 'PENDING', 1, to_timestamp($5), to_timestamp($5), $6, $7)
     ON CONFLICT (webhook_endpoint_id, seq) WHERE NOT test DO UPDATE SET attempts = d.attempts + 1,
       last_attempt_at = excluded.last_attempt_at, last_status = excluded.last_status, last_error = excluded.last_error
     RETURNING attempts`,
    [newId(), lease.endpoint.id, entry.seq, entry.action, now, outcome.status, outcome.error],
  );
  const attempts = rows[0]?.attempts ?? 1;
  if (secondsUntilNextTry(attempts) === null) {
    const dead = [lease.endpoint.id, entry.seq];
    await db.query(
      "UPDATE webhook_delivery SET state = 'DEAD' WHERE webhook_endpoint_id = $1 AND seq = $2 AND NOT test",
      dead,
    );
  }
  return attempts;
}

function stopOf({ status }: PostOutcome, failures: number): WebhookStop | null {
  if (status === 410) {
    return "GONE";
  }
  return failures >= FAILURES_THAT_DISABLE ? "FAILING" : null;
}
