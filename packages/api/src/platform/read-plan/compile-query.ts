import { join, raw } from "sql-template-tag";
import sql, { type Sql } from "sql-template-tag";
import { argumentsOf, type AskedField, type Compilation } from "./compilation.ts";
import { asObject } from "./as-object.ts";
import {
  compileConnection,
  demandCursorRead,
  type CompiledConnection,
} from "./compile-connection.ts";
import type { QueryPlan } from "./declaration.ts";
import { callOf, orderOf, pageCall, pageRows, whereOf } from "./page-call.ts";
import type { Row, Run, Written } from "./run.ts";
import { Source, type Place } from "./source.ts";
import { assemble, merged, type Piece, type Statement } from "./statement.ts";
import type { Table } from "./type-book.ts";
import { Reason, Unplanned } from "./unplanned.ts";

/** Runs a statement and answers its rows as texts. */
export type RunStatement = (statement: Statement) => Promise<Row[]>;

/** Reads a root field and writes it as JSON. */
export type ReadField = (run: Run, query: RunStatement) => Promise<string>;

/** One kind of query plan. */
export type Kind<K extends QueryPlan["kind"]> = Extract<QueryPlan, { readonly kind: K }>;

/** A connection: a page and its count in one statement. */
export function compileList(
  compilation: Compilation,
  field: AskedField,
  plan: Kind<"LIST">,
): ReadField {
  const type = asObject(field.definition.type);
  const number = compilation.nextField();
  compilation.prepare.push((run) => {
    const args = argumentsOf(field, run);
    run.pages.set(number, pageCall(args, planned(plan.list(args, run.context), field)));
  });
  const node = asObject(type.getFields()["nodes"]?.type ?? type);
  const place = placeOf(compilation, tableOf(compilation, node.name));
  const { emptyCursor } = plan;
  const connection = compileConnection(compilation, place, {
    type,
    nodes: field.selected.nodes,
    number,
    ...(emptyCursor === undefined
      ? {}
      : { emptyCursor: (run: Run) => emptyCursor(callOf(run, number).args) }),
  });
  compilation.prepare.push((run) => demandCursorRead(connection, callOf(run, number)));
  return readList(connection, place, number);
}

function readList(connection: CompiledConnection, place: Place, number: number): ReadField {
  const { needsRows, needsTotal, written } = connection;
  const { source, alias, table } = place;
  const key = source.column(alias, table, table.key);
  const total = needsTotal ? (needsRows ? source.slot("c.n") : 0) : null;
  const pieces = merged(listPieces(connection, place, number));
  return async (run, query) => {
    const isEmpty = callOf(run, number).plan.scope === null || !(needsRows || needsTotal);
    const rows = isEmpty ? [] : await query(assemble(pieces, run));
    const count = total === null ? null : (rows[0]?.[total] ?? "0");
    const found = needsRows ? rows.filter((row) => row[key] !== null) : [];
    return finished(written, [found, count], run);
  };
}

function listPieces(
  { needsRows, needsTotal }: CompiledConnection,
  { source, alias, table }: Place,
  number: number,
): Piece[] {
  const where = (run: Run): Sql => whereOf(callOf(run, number));
  const count: Piece[] = [`SELECT count(*)::text AS n FROM "${table.name}" t WHERE `, where];
  if (!needsRows) {
    return count;
  }
  const page: Piece[] = ["(", (run) => pageRows(callOf(run, number), table.name), `) ${alias}`];
  const from = needsTotal ? ["(", ...count, ") c LEFT JOIN ", ...page, " ON true"] : page;
  const order: Piece[] = [" ORDER BY ", (run) => orderOf(callOf(run, number), alias)];
  return ["SELECT ", ...source.columns, " FROM ", ...from, ...source.joins, ...order];
}

/** One row, or null. */
export function compileRow(
  compilation: Compilation,
  field: AskedField,
  plan: Kind<"ROW">,
): ReadField {
  const type = asObject(field.definition.type);
  const place = placeOf(compilation, tableOf(compilation, type.name));
  const { source, alias, table } = place;
  source.column(alias, table, table.key);
  const written = compilation.object(place, { type, nodes: field.selected.nodes });
  compilation.prepare.push((run) => void argumentsOf(field, run));
  return async (run, query) => {
    const { scope, filters } = planned(plan.row(argumentsOf(field, run), run.context), field);
    if (scope === null) {
      return "null";
    }
    const where = join([scope, ...filters], " AND ");
    const one = sql`SELECT t.* FROM ${raw(`"${table.name}"`)} t WHERE ${where} LIMIT 1`;
    const pieces: Piece[] = ["SELECT ", ...source.columns, " FROM (", () => one, `) ${alias}`];
    const [row] = await query(assemble([...pieces, ...source.joins], run));
    return row === undefined ? "null" : finished(written, row, run);
  };
}

/** Writes once everything that has to be loaded for it is there. */
export async function finished({ write, gather }: Written, row: Row, run: Run): Promise<string> {
  if (gather !== undefined) {
    const pending: Promise<void>[] = [];
    gather(row, run, pending);
    await Promise.all(pending);
  }
  return write(row, run);
}

/** What a module says is read. @throws Unplanned when it would rather not */
export function planned<T>(plan: T | null, { definition }: AskedField): T {
  if (plan === null) {
    throw new Unplanned(Reason.DECLINED, `Query.${definition.name}`);
  }
  return plan;
}

/** The table of a type's rows. */
export function tableOf({ book }: Compilation, type: string): Table {
  const table = book.tableOf(type);
  if (table === undefined) {
    throw new Unplanned(Reason.FIELD, `${type} has no table`);
  }
  return table;
}

/** A place for the rows of a table, in a source of their own. */
export function placeOf(compilation: Compilation, table: Table): Place {
  return { source: new Source(), alias: compilation.nextAlias(), table };
}
