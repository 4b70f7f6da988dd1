import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import { decodeCursor, encodeCursor, type CursorValues } from "../pages/cursor.ts";
import { checkPage, type PageArgs } from "../pages/page-args.ts";
import { beyondCursor, type ListPlan, type OrderKey } from "../pages/read-page.ts";
import type { Arguments } from "./declaration.ts";
import { isoOf } from "./table-column.ts";

/** One page asked for in one run: what of which list. */
export interface PageCall {
  readonly page: PageArgs;
  readonly plan: ListPlan<object>;
  readonly after: CursorValues | null;
  readonly args: Arguments;
}

/** The page that a field of a run asks for. */
export function callOf({ pages }: Pages, number: number): PageCall {
  const call = pages.get(number);
  if (call === undefined) {
    throw new Error("A page was read before it was prepared.");
  }
  return call;
}

interface Pages {
  readonly pages: ReadonlyMap<number, PageCall>;
}

/** @throws DomainError BAD_USER_INPUT for a page out of range or a foreign cursor */
export function pageCall(args: Arguments, plan: ListPlan<object>): PageCall {
  const page = args as unknown as PageArgs;
  checkPage(page);
  const after = page.after == null ? null : decodeCursor(page.after, plan.order.length);
  return { page, plan, after, args };
}

/** What a page is taken from. */
export function whereOf({ plan }: PageCall): Sql {
  return join([plan.scope ?? sql`false`, ...(plan.filters ?? [])], " AND ");
}

/** The rows of a page, one more than asked for, with the keys of their order as `k0`, `k1` and so on. */
export function pageRows(call: PageCall, table: string): Sql {
  const { plan, after, page } = call;
  const beyond = after === null ? empty : sql` AND (${beyondCursor(plan.order, after)})`;
  const keys = raw(
    plan.order.map(({ column }, index) => `, ${column} AS k${String(index)}`).join(""),
  );
  const columns = plan.columns === undefined ? empty : sql`, ${plan.columns}`;
  const order = raw(plan.order.map(({ column, direction }) => `${column} ${direction}`).join(", "));
  const limit = raw(String(page.first + 1));
  const offset = page.offset == null || page.offset === 0 ? empty : sql` OFFSET ${page.offset}`;
  return sql`SELECT t.*${columns}${keys} FROM ${raw(`"${table}"`)} t WHERE ${whereOf(call)}${beyond} ORDER BY ${order} LIMIT ${limit}${offset}`;
}

/** The order of a page's rows, once they are joined to others. */
export function orderOf({ plan }: PageCall, alias: string): string {
  return plan.order
    .map(({ direction }, index) => `${alias}.k${String(index)} ${direction}`)
    .join(", ");
}

/** The keys of a row in one text. */
export function cursorKeys({ plan }: PageCall, alias: string): string {
  const keys = plan.order.map((_, index) => `${alias}.k${String(index)}::text`);
  return `to_json(ARRAY[${keys.join(", ")}])::text`;
}

/** The cursor of a row, from the text of its keys. */
export function cursorOf({ plan }: PageCall, keys: string): string {
  const texts = JSON.parse(keys) as string[];
  return encodeCursor(texts.map((text, index) => valueOf(plan.order[index], text)));
}

function valueOf(key: OrderKey<object> | undefined, text: string): string | number {
  switch (key?.type) {
    case "timestamptz":
      return isoOf(text);
    case "bigint":
      return Number(text);
    default:
      return text;
  }
}
