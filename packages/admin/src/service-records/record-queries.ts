import { addDays, formatInstant, isCivilDate, startOfDay } from "@attest/shared/primitives";
import type { CivilDate } from "@attest/shared/primitives";
import type { GetListParams } from "react-admin";
import { nowInstant } from "../clock.ts";
import { equals, listOf, oneOf } from "../provider/resource-queries.ts";
import type { ResourceQueries } from "../provider/resource-queries.ts";
import { ServiceRecordDocument, ServiceRecordsDocument } from "./documents.ts";

export const recordQueries: ResourceQueries = {
  list: listOf(ServiceRecordsDocument, (result) => result.serviceRecords, argumentsOf),
  one: oneOf(ServiceRecordDocument, (result) => result.serviceRecord),
};

/**
 * The list's filter in the contract's words.
 *
 * @param filter as it stands in the address: `dueWithin` are minutes from now, what is late left out; 0 for what is late
 */
export function recordFilter(filter: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { search, status, dueWithin } = filter;
  return dropEmpty({
    search: typeof search === "string" && search.trim() !== "" ? search.trim() : undefined,
    status: Array.isArray(status) && status.length > 0 ? { in: status } : equals(status),
    channel: equals(filter["channel"]),
    industryTeamId: equals(filter["industryTeamId"]),
    engineerId: equals(filter["engineerId"]),
    customerId: equals(filter["customerId"]),
    dueAt: typeof dueWithin === "number" ? dueBetween(dueWithin) : undefined,
    fact: factOf(filter),
  });
}

/** What happened, from the first second of its first day to the last of its last. */
function factOf({
  fact,
  factFrom,
  factTo,
  factTeamId,
}: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  if (typeof fact !== "string" || fact === "") {
    return undefined;
  }
  return dropEmpty({
    fact,
    gte: isDay(factFrom) ? formatInstant(startOfDay(factFrom)) : undefined,
    lt: isDay(factTo) ? formatInstant(startOfDay(addDays(factTo, 1))) : undefined,
    industryTeamId: typeof factTeamId === "string" ? factTeamId : undefined,
  });
}

function isDay(value: unknown): value is CivilDate {
  return typeof value === "string" && isCivilDate(value);
}

function dueBetween(minutes: number): { gte?: string; lt: string } {
  const now = nowInstant();
  return minutes === 0
    ? { lt: formatInstant(now) }
    : { gte: formatInstant(now), lt: formatInstant(now + minutes * 60) };
}

const ORDER: Readonly<Record<string, string>> = {
  createdAt: "CREATED_AT",
  dueAt: "DUE_AT",
  number: "NUMBER",
};

function argumentsOf({ filter, sort }: GetListParams): Record<string, unknown> {
  const field = ORDER[sort?.field ?? ""];
  return {
    filter: recordFilter(filter as Record<string, unknown>),
    orderBy: field === undefined ? undefined : [{ field, direction: sort?.order ?? "ASC" }],
  };
}

function dropEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
