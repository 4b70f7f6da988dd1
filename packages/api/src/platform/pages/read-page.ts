import type { GraphQLResolveInfo } from "graphql";
import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import type { ApiContext } from "../context.ts";
import { asks } from "../graphql/selection.ts";
import type { Connection } from "./connection-type.ts";
import { decodeCursor, encodeCursor, type CursorValues } from "./cursor.ts";
import { hydrate, type EntityClass } from "./hydrate.ts";
import { checkPage, type PageArgs } from "./page-args.ts";

/** One key of an order; `column` is a constant of ours, never a client's word. */
export interface OrderKey<E> {
  readonly column: string;
  readonly type: "timestamptz" | "text" | "uuid" | "bigint";
  readonly direction: "ASC" | "DESC";
  /** The row is as it was read, with the plan's `columns`. */
  readonly valueOf: (node: E, row: Readonly<Record<string, unknown>>) => string | number;
}

/** A list: the rows `t` of a table within the viewer's scope; null: nothing of it is theirs. */
export interface ListPlan<E> {
  readonly entity: EntityClass<E>;
  readonly scope: Sql | null;
  readonly filters?: readonly Sql[];
  /** Columns beside `t.*`, where an order goes by what another table knows. */
  readonly columns?: Sql;
  /** The last key must be unique. */
  readonly order: readonly OrderKey<E>[];
}

export interface PageRequest {
  readonly context: ApiContext;
  readonly info: GraphQLResolveInfo;
  readonly page: PageArgs;
}

/**
 * Reads one page in one statement, the total with it where it is asked for.
 *
 * @throws DomainError BAD_USER_INPUT for a page out of range or a foreign cursor
 */
export async function readPage<E extends object>(
  request: PageRequest,
  plan: ListPlan<E>,
): Promise<Connection<E>> {
  const { context, info, page } = request;
  checkPage(page);
  const after = page.after == null ? null : decodeCursor(page.after, plan.order.length);
  if (plan.scope === null) {
    return connectionOf([], { page, plan, totalCount: 0 });
  }
  const statement = pageStatement(
    { page, after, counted: asks(info, "totalCount"), table: tableOf(context, plan) },
    plan,
  );
  const rows: Record<string, unknown>[] = await context.dataSource.query(
    statement.text,
    statement.values,
  );
  const found = rows.filter(isOfThePage);
  const nodes = hydrate(context.dataSource, plan.entity, found);
  return connectionOf(
    nodes.map((node, index) => ({ node, row: found[index] ?? {} })),
    { page, plan, totalCount: Number(rows[0]?.["total_count"] ?? 0) },
  );
}

/** Counted, an empty page is one row without its key: the total alone. */
function isOfThePage(row: Readonly<Record<string, unknown>>): boolean {
  return (row["id"] ?? row["seq"] ?? null) !== null;
}

interface StatementFacts {
  readonly page: PageArgs;
  readonly after: CursorValues | null;
  readonly counted: boolean;
  readonly table: string;
}

function pageStatement<E>({ page, after, counted, table }: StatementFacts, plan: ListPlan<E>): Sql {
  const where = join([plan.scope ?? sql`false`, ...(plan.filters ?? [])], " AND ");
  const from = raw(`"${table}"`);
  const beyond = after === null ? empty : sql`AND (${beyondCursor(plan.order, after)})`;
  const order = raw(plan.order.map(({ column, direction }) => `${column} ${direction}`).join(", "));
  const limit = raw(String(page.first + 1));
  const offset = raw(String(page.offset ?? 0));
  const columns = plan.columns === undefined ? empty : sql`, ${plan.columns}`;
  const rows = sql`SELECT t.*${columns} FROM ${from} t WHERE ${where} ${beyond} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`;
  return counted
    ? sql`SELECT p.*, c.total_count FROM (SELECT count(*) AS total_count FROM ${from} t WHERE ${where}) c LEFT JOIN LATERAL (${rows}) p ON true`
    : rows;
}

/** The rows after a cursor: on the first key beyond it, or equal there and beyond on the rest. */
export function beyondCursor<E>(order: readonly OrderKey<E>[], after: CursorValues): Sql {
  if (order.every(({ direction }) => direction === order[0]?.direction)) {
    return beyondInOneDirection(order, after);
  }
  return order.reduceRight<Sql>((rest, key, index) => {
    const value = sql`${after[index]}::${raw(key.type)}`;
    const column = raw(key.column);
    const sign = raw(key.direction === "ASC" ? ">" : "<");
    return index === order.length - 1
      ? sql`${column} ${sign} ${value}`
      : sql`${column} ${sign} ${value} OR (${column} = ${value} AND (${rest}))`;
  }, empty);
}

/** As one comparison of rows, by which an index is entered in the right place. */
function beyondInOneDirection<E>(order: readonly OrderKey<E>[], after: CursorValues): Sql {
  const columns = raw(order.map(({ column }) => column).join(", "));
  const values = order.map(({ type }, index) => sql`${after[index]}::${raw(type)}`);
  const sign = raw(order[0]?.direction === "DESC" ? "<" : ">");
  return sql`(${columns}) ${sign} (${join(values)})`;
}

interface PageFacts<E> {
  readonly page: PageArgs;
  readonly plan: ListPlan<E>;
  readonly totalCount: number;
}

interface FoundRow<E> {
  readonly node: E;
  readonly row: Readonly<Record<string, unknown>>;
}

function connectionOf<E>(
  found: readonly FoundRow<E>[],
  { page, plan, totalCount }: PageFacts<E>,
): Connection<E> {
  const edges = found.slice(0, page.first).map(({ node, row }) => ({
    node,
    cursor: encodeCursor(plan.order.map((key) => key.valueOf(node, row))),
  }));
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    totalCount,
    pageInfo: {
      hasNextPage: found.length > page.first,
      hasPreviousPage: page.after != null || (page.offset ?? 0) > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function tableOf<E extends object>({ dataSource }: ApiContext, plan: ListPlan<E>): string {
  return dataSource.getMetadata(plan.entity).tableName;
}
