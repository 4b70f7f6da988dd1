import type { DueWork } from "../../platform/due-work.ts";
import { escalateSome } from "./escalate.service.ts";

/** The clocks that want to be asked. */
export const escalationWork: DueWork = {
  name: "escalate-clocks",
  nextAt: async (dataSource) => {
    const rows: { at: string | null }[] = await dataSource.query(NEXT);
    const at = rows[0]?.at ?? null;
    return at === null ? null : Number(at);
  },
  doSome: ({ transact }) => transact(escalateSome),
};

const NEXT = `SELECT extract(epoch FROM least(
    (SELECT min(response_alert_at) FROM service_cycle WHERE response_alert_at IS NOT NULL),
    (SELECT min(resolution_alert_at) FROM service_cycle WHERE resolution_alert_at IS NOT NULL)))::bigint AS at`;
