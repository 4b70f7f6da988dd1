import type { AskedField, Compilation } from "./compilation.ts";
import { asObject } from "./as-object.ts";
import type { ManyPlan, OrderedBy } from "./declaration.ts";
import { rowValues } from "./row-values.ts";
import { rowsAt, type Row, type Run, type Written } from "./run.ts";
import { Source, type Place } from "./source.ts";
import type { Piece } from "./statement.ts";

/** Compiles a relation to many rows: one aggregate in the row's own statement. */
export function compileMany(
  compilation: Compilation,
  place: Place,
  { definition, selected, plan }: AskedField & { readonly plan: ManyPlan },
): Written {
  const table = compilation.book.tableOfClass(plan.target);
  const child: Place = { source: new Source(), alias: compilation.nextAlias(), table };
  const type = asObject(definition.type);
  child.source.column(child.alias, table, table.key);
  const { write, gather } = compilation.object(child, { type, nodes: selected.nodes });
  const keeps = keeper(plan, child, place);
  const slot = place.source.add(aggregate(plan, child, place));
  const kept = (row: Row, run: Run): Row[] =>
    keeps === undefined
      ? rowsAt(row, slot)
      : rowsAt(row, slot).filter((one) => keeps(one, row, run));
  return {
    write: (row, run) =>
      `[${kept(row, run)
        .map((one) => write(one, run))
        .join(",")}]`,
    ...(gather === undefined
      ? {}
      : {
          gather: (row, run, pending) => {
            for (const one of kept(row, run)) {
              gather(one, run, pending);
            }
          },
        }),
  };
}

function keeper(
  { keep }: ManyPlan,
  child: Place,
  parent: Place,
): ((row: Row, parent: Row, run: Run) => boolean) | undefined {
  if (keep === undefined) {
    return undefined;
  }
  const own = rowValues(child, keep.columns);
  const above = rowValues(parent, keep.parentColumns);
  return (row, parentRow, { context }) => keep.test(own(row), above(parentRow), context);
}

function aggregate(plan: ManyPlan, child: Place, parent: Place): Piece[] {
  const { source, alias, table } = child;
  const order = plan.order.map((key) => orderKey(key, child)).join(", ");
  const by = table.columns.get(plan.by)?.name ?? plan.by;
  const id = parent.table.columns.get(parent.table.key)?.name ?? "id";
  const where = plan.where === undefined ? "" : ` AND ${plan.where(alias)}`;
  return [
    "(SELECT json_agg(ARRAY[",
    ...source.columns,
    `] ORDER BY ${order})::text FROM "${table.name}" ${alias}${source.joins.join("")} WHERE ${alias}."${by}" = ${parent.alias}."${id}"${where})`,
  ];
}

function orderKey(key: OrderedBy, { alias, table }: Place): string {
  const property = typeof key === "string" ? key : key.pinyin;
  const column = `${alias}."${table.columns.get(property)?.name ?? property}"`;
  return typeof key === "string" ? column : `${column} COLLATE "zh-x-icu"`;
}
