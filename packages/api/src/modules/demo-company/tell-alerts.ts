import type { Instant } from "@attest/shared/primitives";
import type { History } from "../../platform/history/write-history.ts";
import { SYSTEM } from "../../platform/viewer.ts";
import { escalateSome } from "../escalation/escalate.service.ts";

/**
 * Tells what the clocks that are still open have had to tell up to now, each step at its own time. Nobody ever got the
 * mails, so nobody is to get them late.
 *
 * @see docs/rules.md R13
 */
export async function tellAlerts(history: History, now: Instant): Promise<void> {
  let next = await history.run({ at: now, viewer: SYSTEM }, ({ db }) => nextAlert(db));
  while (next !== null && next <= now) {
    next = await history.run({ at: next, viewer: SYSTEM }, async (unit) => {
      await escalateSome(unit);
      return nextAlert(unit.db);
    });
  }
  await history.run({ at: now, viewer: SYSTEM }, ({ db }) =>
    db.query("UPDATE staff_notice SET mail_state = 'KEPT'"),
  );
}

async function nextAlert(db: {
  readonly query: (sql: string) => Promise<unknown>;
}): Promise<Instant | null> {
  const rows = (await db.query(NEXT)) as { readonly at: string | null }[];
  const at = rows[0]?.at ?? null;
  return at === null ? null : Number(at);
}

const NEXT = `SELECT extract(epoch FROM least(
    (SELECT min(response_alert_at) FROM service_cycle), (SELECT min(resolution_alert_at) FROM service_cycle)))::bigint AS at`;
