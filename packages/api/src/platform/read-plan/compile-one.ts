import type { AskedField, Compilation } from "./compilation.ts";
import { asObject } from "./as-object.ts";
import type { OnePlan } from "./declaration.ts";
import { rowValues } from "./row-values.ts";
import type { Row, Run, Written } from "./run.ts";
import type { Place } from "./source.ts";

/** Compiles a relation to one row: joined flat, so that it costs no list of its own. */
export function compileOne(
  compilation: Compilation,
  place: Place,
  { definition, selected, plan }: AskedField & { readonly plan: OnePlan },
): Written {
  const { source } = place;
  const table = compilation.book.tableOfClass(plan.target);
  const alias = compilation.nextAlias();
  source.joins.push(
    ` LEFT JOIN "${table.name}" ${alias} ON ${conditionOf(plan, place, { alias, table })}`,
  );
  const target = { source, alias, table };
  const key = source.column(alias, table, table.key);
  const type = asObject(definition.type);
  const { write, gather } = compilation.object(target, { type, nodes: selected.nodes });
  const { sees } = plan;
  const seen = sees === undefined ? undefined : rowValues(target, plan.seen);
  const isThere = (row: Row, run: Run): boolean =>
    row[key] !== null && (sees === undefined || seen === undefined || sees(seen(row), run.context));
  return {
    write: (row, run) => (isThere(row, run) ? write(row, run) : "null"),
    ...(gather === undefined
      ? {}
      : {
          gather: (row, run, pending) =>
            isThere(row, run) ? gather(row, run, pending) : undefined,
        }),
  };
}

function conditionOf(
  { on }: OnePlan,
  place: Place,
  { alias, table }: Pick<Place, "alias" | "table">,
): string {
  if (typeof on !== "string") {
    return on(place.alias, alias);
  }
  const column = place.table.columns.get(on)?.name ?? on;
  return `${alias}."${table.columns.get(table.key)?.name ?? "id"}" = ${place.alias}."${column}"`;
}
