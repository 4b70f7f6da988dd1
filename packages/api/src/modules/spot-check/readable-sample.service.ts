import sql from "sql-template-tag";
import type { ApiContext } from "../../platform/context.ts";
import { hydrate } from "../../platform/pages/hydrate.ts";
import type { Lot } from "./lot.entity.ts";
import { itemScope } from "./lot.scope.ts";
import { SampleItem } from "./sample-item.entity.ts";

/** The sample of one of a lot's draws as a viewer may see it: all of it, or only the items of own cycles. */
export async function readableSample(
  { dataSource, viewer }: ApiContext,
  lot: Pick<Lot, "id">,
  drawIndex: number,
): Promise<SampleItem[]> {
  const statement = sql`SELECT t.* FROM sample_item t
    WHERE t.lot_id = ${lot.id}::uuid AND t.draw_index = ${drawIndex} AND ${itemScope(viewer)} ORDER BY t.position`;
  const rows: Record<string, unknown>[] = await dataSource.query(statement.text, statement.values);
  return hydrate(dataSource, SampleItem, rows);
}
