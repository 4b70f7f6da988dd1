import { raw } from "sql-template-tag";
import { argumentsOf, type AskedField, type Compilation } from "./compilation.ts";
import { asObject } from "./as-object.ts";
import {
  compileConnection,
  demandCursorRead,
  type CompiledConnection,
} from "./compile-connection.ts";
import type { PagePlan } from "./declaration.ts";
import { callOf, orderOf, pageCall, pageRows, whereOf } from "./page-call.ts";
import { rowsAt, textAt, type Row, type Written } from "./run.ts";
import { Source, type Place } from "./source.ts";
import type { Piece } from "./statement.ts";

/** Compiles a page of what belongs to a row: one aggregate in the row's own statement. */
export function compilePage(
  compilation: Compilation,
  place: Place,
  { plan, ...field }: AskedField & { readonly plan: PagePlan },
): Written {
  const type = asObject(field.definition.type);
  const number = compilation.nextField();
  const column = place.table.columns.get(plan.key)?.name ?? plan.key;
  const key = raw(`${place.alias}."${column}"`);
  compilation.prepare.push((run) => {
    const args = argumentsOf(field, run);
    run.pages.set(number, pageCall(args, plan.list(key, args, run.context)));
  });
  const node = asObject(asObject(type).getFields()["nodes"]?.type ?? type);
  const table = compilation.book.tableOf(node.name) ?? place.table;
  const child: Place = { source: new Source(), alias: compilation.nextAlias(), table };
  child.source.column(child.alias, table, table.key);
  const asked = { type, nodes: field.selected.nodes };
  const connection = compileConnection(compilation, child, { ...asked, number });
  compilation.prepare.push((run) => demandCursorRead(connection, callOf(run, number)));
  return written(connection, place, { child, number });
}

interface Nested {
  readonly child: Place;
  readonly number: number;
}

function written(connection: CompiledConnection, place: Place, nested: Nested): Written {
  const rows = connection.needsRows ? place.source.add(rowsOf(nested)) : null;
  const total = connection.needsTotal ? place.source.add(countOf(nested)) : null;
  const page = (row: Row): Row => [
    rows === null ? [] : rowsAt(row, rows),
    total === null ? null : textAt(row, total),
  ];
  const { write, gather } = connection.written;
  return {
    write: (row, run) => write(page(row), run),
    ...(gather === undefined
      ? {}
      : { gather: (row, run, pending) => gather(page(row), run, pending) }),
  };
}

function rowsOf({ child, number }: Nested): Piece[] {
  const { source, alias, table } = child;
  return [
    "(SELECT json_agg(ARRAY[",
    ...source.columns,
    "] ORDER BY ",
    (run) => orderOf(callOf(run, number), alias),
    ")::text FROM (",
    (run) => pageRows(callOf(run, number), table.name),
    `) ${alias}${source.joins.join("")})`,
  ];
}

function countOf({ child, number }: Nested): Piece[] {
  return [
    `(SELECT count(*)::text FROM "${child.table.name}" t WHERE `,
    (run) => whereOf(callOf(run, number)),
    ")",
  ];
}
