import { Resource, readRight } from "@attest/shared/access";
import { formatInstant } from "@attest/shared/primitives";
import sql, { empty, type Sql } from "sql-template-tag";
import { notBlind } from "../../platform/access/blind-records.ts";
import { accessViewer } from "../../platform/create-context.ts";
import {
  dateTimeCondition,
  idCondition,
  stringCondition,
  wordCondition,
} from "../../platform/pages/filters.ts";
import type { OrderKey } from "../../platform/pages/read-page.ts";
import type { Viewer } from "../../platform/viewer.ts";
import {
  ServiceRecordOrderField,
  type ServiceRecordFilter,
  type ServiceRecordOrder,
} from "./service-record.input.ts";
import type { ServiceRecord } from "./service-record.entity.ts";
import { factCondition } from "./record-fact.filter.ts";

/** A client's filter as conditions on `t`; the search reaches a phone number only for those who may read it. */
export function serviceRecordConditions(
  filter: ServiceRecordFilter | null | undefined,
  viewer: Viewer,
): Sql[] {
  if (filter === null || filter === undefined) {
    return [];
  }
  return [
    stringCondition("t.number", filter.number),
    wordCondition("t.status", filter.status),
    wordCondition("t.channel", filter.channel),
    idCondition("t.industry_team_id", filter.industryTeamId),
    idCondition("t.engineer_id", filter.engineerId),
    filter.engineerId == null ? null : notBlind(viewer, sql`t.id`),
    idCondition("t.customer_id", filter.customerId),
    dateTimeCondition("t.created_at", filter.createdAt),
    dateTimeCondition("t.due_at", filter.dueAt),
    factCondition(filter.fact),
    searchCondition(filter.search, viewer),
  ].flatMap((condition) => (condition === null ? [] : [condition]));
}

function searchCondition(search: string | null | undefined, viewer: Viewer): Sql | null {
  const text = (search ?? "").trim();
  if (text === "") {
    return null;
  }
  const like = `%${escapeLike(text)}%`;
  const words = sql`(bigrams(t.search_text) @> bigrams(${text}) AND t.search_text ILIKE ${like}${nameless(viewer, like)})`;
  const digits = text.replace(/[\s-]/g, "");
  const seesPhones = readRight(accessViewer(viewer), Resource.CUSTOMERS)?.masked === false;
  return seesPhones && /^\d{3,}$/.test(digits)
    ? sql`(${words} OR t.search_phone LIKE ${`${digits}%`})`
    : words;
}

/** A name in a text does not find what its reader reviews blind; a number does. */
function nameless(viewer: Viewer, like: string): Sql {
  const open = notBlind(viewer, sql`t.id`);
  return open === null ? empty : sql` AND (t.number ILIKE ${like} OR ${open})`;
}

/** `%`, `_` and the escape itself stand for themselves. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

const BY_ID: OrderKey<ServiceRecord> = {
  column: "t.id",
  type: "uuid",
  direction: "ASC",
  valueOf: ({ id }) => id,
};

/** The order asked for, newest first by default; the id is the last key of each. */
export function serviceRecordOrder(
  orders: readonly ServiceRecordOrder[] | null | undefined,
): OrderKey<ServiceRecord>[] {
  const asked = orders?.length
    ? orders
    : [{ field: ServiceRecordOrderField.CREATED_AT, direction: "DESC" as const }];
  const keys = asked.map(({ field, direction }) => ({ ...ORDER_COLUMNS[field], direction }));
  return [...keys, { ...BY_ID, direction: keys.at(-1)?.direction ?? "ASC" }];
}

const ORDER_COLUMNS: Readonly<
  Record<ServiceRecordOrderField, Omit<OrderKey<ServiceRecord>, "direction">>
> = {
  CREATED_AT: {
    column: "t.created_at",
    type: "timestamptz",
    valueOf: ({ createdAt }) => formatInstant(createdAt),
  },
  DUE_AT: { column: "t.due_at", type: "timestamptz", valueOf: ({ dueAt }) => formatInstant(dueAt) },
  NUMBER: { column: "t.number", type: "text", valueOf: ({ number }) => number },
};
