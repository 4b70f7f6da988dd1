import sql, { join, raw, type Sql } from "sql-template-tag";
import { Field, ID, InputType } from "type-graphql";
import { DateTimeScalar } from "../graphql/scalars.ts";

@InputType({ description: "Equal to, or one of." })
export class IDFilter {
  @Field(() => ID, { nullable: true })
  eq?: string | null;

  @Field(() => [ID], { nullable: true })
  in?: string[] | null;
}

@InputType({ description: "Equal to, one of, or containing, upper and lower case alike." })
export class StringFilter {
  @Field(() => String, { nullable: true })
  eq?: string | null;

  @Field(() => [String], { nullable: true })
  in?: string[] | null;

  @Field(() => String, { nullable: true })
  contains?: string | null;
}

@InputType({ description: "From an instant on, and before another." })
export class DateTimeFilter {
  @Field(() => DateTimeScalar, { nullable: true })
  gte?: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  lt?: number | null;
}

/** A filter over the words of an enum. */
export interface WordFilter {
  readonly eq?: string | null;
  readonly in?: readonly string[] | null;
}

/** Columns are constants of ours, never a client's word. An id that is no UUID matches nothing. */
export function idCondition(column: string, filter: IDFilter | null | undefined): Sql | null {
  return wordCondition(column, lowered(filter), "uuid");
}

export function wordCondition(
  column: string,
  filter: WordFilter | null | undefined,
  type: "text" | "uuid" = "text",
): Sql | null {
  const conditions: Sql[] = [];
  if (typeof filter?.eq === "string") {
    conditions.push(oneOf(column, [filter.eq], type));
  }
  if (Array.isArray(filter?.in)) {
    conditions.push(oneOf(column, filter.in as string[], type));
  }
  return conditions.length === 0 ? null : join(conditions, " AND ");
}

export function stringCondition(
  column: string,
  filter: StringFilter | null | undefined,
): Sql | null {
  const words = wordCondition(column, filter);
  if (typeof filter?.contains !== "string") {
    return words;
  }
  const contains = sql`${raw(column)} ILIKE ${`%${filter.contains.replace(/[\\%_]/g, "\\$&")}%`}`;
  return words === null ? contains : sql`${words} AND ${contains}`;
}

export function dateTimeCondition(
  column: string,
  filter: DateTimeFilter | null | undefined,
): Sql | null {
  const conditions: Sql[] = [];
  if (typeof filter?.gte === "number") {
    conditions.push(sql`${raw(column)} >= to_timestamp(${filter.gte})`);
  }
  if (typeof filter?.lt === "number") {
    conditions.push(sql`${raw(column)} < to_timestamp(${filter.lt})`);
  }
  return conditions.length === 0 ? null : join(conditions, " AND ");
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function oneOf(column: string, values: readonly string[], type: "text" | "uuid"): Sql {
  const possible = type === "uuid" ? values.filter((value) => UUID.test(value)) : values;
  // Of one value an index keeps the order of what follows it, of a list it does not.
  return possible.length === 1
    ? sql`${raw(column)} = ${possible[0]}::${raw(type)}`
    : sql`${raw(column)} = ANY(${[...possible]}::${raw(type)}[])`;
}

function lowered(filter: IDFilter | null | undefined): WordFilter | null | undefined {
  return (
    filter && {
      eq: filter.eq?.toLowerCase() ?? null,
      in: filter.in?.map((value) => value.toLowerCase()) ?? null,
    }
  );
}
