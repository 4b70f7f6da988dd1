import type { Tick } from "./tick.ts";
import type { JobHandlers } from "./handlers.ts";

/** What every installation tidies up by itself, whatever its modules. */
export const HOUSE_KEEPING: { readonly jobs: JobHandlers; readonly ticks: readonly Tick[] } = {
  jobs: {
    /** A retry comes within minutes; a kept answer may name people and is forgotten after a day. */
    "forget-idempotency-keys": async ({ dataSource }) => {
      await dataSource.query(
        "DELETE FROM idempotency_key WHERE created_at < company_now() - interval '1 day'",
      );
    },
  },
  ticks: [{ task: "forget-idempotency-keys", everySeconds: 600 }],
};
