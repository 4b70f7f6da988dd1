import { badInput } from "../../platform/errors.ts";
import { csvFields } from "./csv-fields.ts";

/** The columns of the incident log. Their order in a file does not matter. */
export const SERVICE_NOW_COLUMNS = [
  "number",
  "incident_state",
  "active",
  "reassignment_count",
  "reopen_count",
  "sys_mod_count",
  "made_sla",
  "caller_id",
  "opened_by",
  "opened_at",
  "sys_created_by",
  "sys_created_at",
  "sys_updated_by",
  "sys_updated_at",
  "contact_type",
  "location",
  "category",
  "subcategory",
  "u_symptom",
  "cmdb_ci",
  "impact",
  "urgency",
  "priority",
  "assignment_group",
  "assigned_to",
  "knowledge",
  "u_priority_confirmation",
  "notify",
  "problem_id",
  "rfc",
  "vendor",
  "caused_by",
  "closed_code",
  "resolved_by",
  "resolved_at",
  "closed_at",
] as const;

/** One of {@link SERVICE_NOW_COLUMNS}. */
export type ServiceNowColumn = (typeof SERVICE_NOW_COLUMNS)[number];

/** Where each column stands in the lines of one file. */
export type ColumnPositions = Readonly<Record<ServiceNowColumn, number>>;

/**
 * Reads the header of an incident log.
 *
 * @throws DomainError `BAD_USER_INPUT` naming every column that is missing, unknown or there twice
 */
export function columnPositions(header: string | null): ColumnPositions {
  const names = (csvFields(header ?? "") ?? []).map((name) => name.trim().toLowerCase());
  const complaints = [
    complaint(
      "缺少列",
      SERVICE_NOW_COLUMNS.filter((column) => !names.includes(column)),
    ),
    complaint("不认识的列", names.filter((name) => !isColumn(name)).map(shown)),
    complaint(
      "重复的列",
      names.filter((name, at) => isColumn(name) && names.indexOf(name) !== at),
    ),
  ].filter((text) => text !== null);
  if (complaints.length > 0) {
    const message = `HEADER_UNREADABLE:第 1 行不是事件日志的表头:${complaints.join(";")}`;
    throw badInput("file", message, SERVICE_NOW_COLUMNS.join(","));
  }
  const positions = SERVICE_NOW_COLUMNS.map((column) => [column, names.indexOf(column)]);
  return Object.fromEntries(positions) as ColumnPositions;
}

function isColumn(name: string): name is ServiceNowColumn {
  return (SERVICE_NOW_COLUMNS as readonly string[]).includes(name);
}

function complaint(what: string, names: readonly string[]): string | null {
  return names.length === 0 ? null : `${what} ${names.slice(0, 36).join("、")}`;
}

function shown(name: string): string {
  return `“${name.slice(0, 40)}”`;
}
