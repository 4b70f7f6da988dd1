import type { Sql } from "sql-template-tag";
import type { ApiContext } from "../context.ts";
import type { RowPlan } from "../pages/read-one.ts";
import type { ListPlan } from "../pages/read-page.ts";
import type { QueryPlan } from "./declaration.ts";

type Kind<K extends QueryPlan["kind"]> = Extract<QueryPlan, { readonly kind: K }>;
type Asks<A, R> = (args: A, context: ApiContext) => R | null;

/** A connection; `null` leaves it to the resolver. The arguments are as the query's schema has them. */
export function queryList<A, E extends object>(
  list: Asks<A, ListPlan<E>>,
  emptyCursor?: (args: A) => string,
): QueryPlan {
  return {
    kind: "LIST",
    list: list as Kind<"LIST">["list"],
    ...(emptyCursor === undefined ? {} : { emptyCursor: emptyCursor as (args: unknown) => string }),
  };
}

/** A list without pages. */
export function queryAll<A, E extends object>(list: Asks<A, ListPlan<E>>): QueryPlan {
  return { kind: "ALL", list: list as Kind<"ALL">["list"] };
}

/** One row; `null` leaves it to the resolver. */
export function queryRow<A, E extends object>(row: Asks<A, RowPlan<E>>): QueryPlan {
  return { kind: "ROW", row: row as Kind<"ROW">["row"] };
}

/** Rows of a statement whose columns are named as the type's properties; `null`: none. */
export function queryFigures<A>(
  columns: Kind<"FIGURES">["columns"],
  plan: { readonly statement: Asks<A, Sql>; readonly check: (rows: number) => void },
): QueryPlan {
  return {
    kind: "FIGURES",
    columns,
    check: plan.check,
    statement: plan.statement as Kind<"FIGURES">["statement"],
  };
}

/** Answered by its resolver beside what is planned: no rows of a table, or seldom asked for. */
export function queryResolved(): QueryPlan {
  return { kind: "RESOLVED" };
}
