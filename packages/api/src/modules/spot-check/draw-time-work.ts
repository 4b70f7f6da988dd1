import type { DueWork } from "../../platform/due-work.ts";
import { drawDueLot } from "./draw-due-lot.service.ts";

/** Draws lots whose secret moment has come. */
export const drawTimeWork: DueWork = {
  name: "draw-lots",
  nextAt: async (dataSource) => {
    const rows: { at: string | null }[] = await dataSource.query(
      "SELECT extract(epoch FROM min(at))::bigint AS at FROM draw_time",
    );
    const at = rows[0]?.at ?? null;
    return at === null ? null : Number(at);
  },
  doSome: ({ transact }) => transact(drawDueLot),
};
