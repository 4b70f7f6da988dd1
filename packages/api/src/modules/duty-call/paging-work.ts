import type { DueWork } from "../../platform/due-work.ts";
import { pageSome } from "./page-duty.service.ts";

/** The calls for which somebody else is to be paged. */
export const pagingWork: DueWork = {
  name: "page-duty",
  nextAt: async (dataSource) => {
    const rows: { at: string | null }[] = await dataSource.query(
      "SELECT extract(epoch FROM min(next_page_at))::bigint AS at FROM duty_call WHERE next_page_at IS NOT NULL",
    );
    const at = rows[0]?.at ?? null;
    return at === null ? null : Number(at);
  },
  doSome: ({ transact }) => transact(pageSome),
};
