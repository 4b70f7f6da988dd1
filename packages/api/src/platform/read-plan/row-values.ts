import type { Values } from "./declaration.ts";
import type { Row } from "./run.ts";
import type { Place } from "./source.ts";
import { decode } from "./table-column.ts";

/**
 * Selects columns for a function of ours, and shows them as an entity would hold them: each is read when the function
 * looks at it, since most look at few.
 */
export function rowValues(
  { source, alias, table }: Place,
  properties: readonly string[],
): (row: Row) => Values {
  class Shown {
    constructor(readonly row: Row) {}
  }
  for (const property of properties) {
    const slot = source.column(alias, table, property);
    const kind = table.columns.get(property)?.kind ?? "OTHER";
    Object.defineProperty(Shown.prototype, property, {
      get(this: Shown) {
        return decode(kind, this.row[slot] as string | null);
      },
    });
  }
  return (row) => new Shown(row) as unknown as Values;
}
