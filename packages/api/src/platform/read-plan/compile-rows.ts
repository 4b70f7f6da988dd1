import sql, { join, raw } from "sql-template-tag";
import { argumentsOf, type AskedField, type Compilation } from "./compilation.ts";
import { asObject } from "./as-object.ts";
import { finished, placeOf, planned, tableOf, type Kind, type ReadField } from "./compile-query.ts";
import type { Row, Run } from "./run.ts";
import type { Place } from "./source.ts";
import { assemble, type Piece } from "./statement.ts";

/** Every row of a list that needs no pages. */
export function compileAll(
  compilation: Compilation,
  field: AskedField,
  plan: Kind<"ALL">,
): ReadField {
  const type = asObject(field.definition.type);
  const place = placeOf(compilation, tableOf(compilation, type.name));
  const { write } = compileRows(compilation, place, field);
  const { source, alias, table } = place;
  source.column(alias, table, table.key);
  compilation.prepare.push((run) => void argumentsOf(field, run));
  return async (run, query) => {
    const list = planned(plan.list(argumentsOf(field, run), run.context), field);
    if (list.scope === null) {
      return "[]";
    }
    const order = list.order.map(({ column, direction }) => raw(`${column} ${direction}`));
    const where = join([list.scope, ...(list.filters ?? [])], " AND ");
    const keys = raw(list.order.map(({ column }, at) => `, ${column} AS k${String(at)}`).join(""));
    const rows = sql`SELECT t.*${keys} FROM ${raw(`"${table.name}"`)} t WHERE ${where} ORDER BY ${join(order)}`;
    const sorted = list.order.map(({ direction }, at) => `${alias}.k${String(at)} ${direction}`);
    const pieces: Piece[] = ["SELECT ", ...source.columns, " FROM (", () => rows, `) ${alias}`];
    const found = await query(
      assemble([...pieces, ...source.joins, ` ORDER BY ${sorted.join(", ")}`], run),
    );
    return write(found, run);
  };
}

/** Rows of a statement of the module's own. */
export function compileFigures(
  compilation: Compilation,
  field: AskedField,
  { columns, statement, check }: Kind<"FIGURES">,
): ReadField {
  const kinds = Object.entries(columns).map(([name, kind]) => [name, { name, kind }] as const);
  const place = placeOf(compilation, { name: "figures", columns: new Map(kinds), key: "" });
  const { write } = compileRows(compilation, place, field);
  const { source, alias } = place;
  source.slot(`${alias}.ordinal::text`);
  compilation.prepare.push((run) => void argumentsOf(field, run));
  return async (run, query) => {
    const figures = statement(argumentsOf(field, run), run.context);
    if (figures === null) {
      return "[]";
    }
    const pieces: Piece[] = [
      "SELECT ",
      ...source.columns,
      " FROM (SELECT f.*, row_number() OVER () AS ordinal FROM (",
      () => figures,
      `) f) ${alias}`,
    ];
    const rows = await query(
      assemble([...pieces, ...source.joins, ` ORDER BY ${alias}.ordinal`], run),
    );
    check(rows.length);
    return write(rows, run);
  };
}

function compileRows(
  compilation: Compilation,
  place: Place,
  { definition, selected }: AskedField,
): { readonly write: (rows: readonly Row[], run: Run) => Promise<string> } {
  const type = asObject(definition.type);
  const written = compilation.object(place, { type, nodes: selected.nodes });
  return {
    write: async (rows, run) => {
      const texts = await Promise.all(rows.map((row) => finished(written, row, run)));
      return `[${texts.join(",")}]`;
    },
  };
}
