import { badInput } from "../../platform/errors.ts";
import type { ExportFilter } from "./export-filter.input.ts";
import type { ExportResource } from "./export.enum.ts";

/** The part of a filter that is for a resource. */
export const FILTER_PART: Readonly<Record<ExportResource, keyof ExportFilter>> = {
  SERVICE_RECORDS: "serviceRecords",
  CUSTOMERS: "customers",
  ENGINEERS: "engineers",
  EVALUATIONS: "evaluations",
  JOURNAL: "journal",
};

/**
 * A filter as it is kept: plain, and null where it asks for nothing.
 *
 * @throws DomainError BAD_USER_INPUT for the part of another resource, which would be ignored
 */
export function keptFilter(
  resource: ExportResource,
  filter: ExportFilter | null | undefined,
): ExportFilter | null {
  const parts = Object.entries(filter ?? {}).filter(([, part]) => part != null);
  const own = FILTER_PART[resource];
  const foreign = parts.find(([name]) => name !== own);
  if (foreign !== undefined) {
    throw badInput(
      `input.filter.${foreign[0]}`,
      "This part is for another resource.",
      `only ${own}`,
    );
  }
  return parts.length === 0
    ? null
    : (JSON.parse(JSON.stringify(Object.fromEntries(parts))) as ExportFilter);
}
