import type { IncidentUpdate } from "@attest/shared/incident-log";
import { LineRefusal } from "./line-refusal.ts";
import { RowValues } from "./row-values.ts";
import type { ColumnPositions } from "./service-now.columns.ts";
import { SERVICE_NOW_COLUMNS } from "./service-now.columns.ts";
import { BOOLEAN, COUNT, DATE, INCIDENT_NUMBER, REOPEN_COUNT, STATE } from "./service-now.value.ts";

/**
 * Reads the fields of one line as an update.
 *
 * @throws LineRefusal naming the first column that cannot be read, and what it allows
 */
export function readRow(fields: readonly string[], positions: ColumnPositions): IncidentUpdate {
  if (fields.length !== SERVICE_NOW_COLUMNS.length) {
    throw new LineRefusal(
      `COLUMN_COUNT:有 ${fields.length} 列,应为 ${SERVICE_NOW_COLUMNS.length} 列`,
    );
  }
  const row = new RowValues(fields, positions);
  return {
    number: row.required("number", INCIDENT_NUMBER),
    state: row.required("incident_state", STATE),
    modCount: row.required("sys_mod_count", COUNT),
    reopenCount: row.required("reopen_count", REOPEN_COUNT),
    reassignmentCount: row.required("reassignment_count", COUNT),
    openedAt: row.required("opened_at", DATE),
    createdAt: row.optional("sys_created_at", DATE),
    updatedAt: row.required("sys_updated_at", DATE),
    contactType: row.text("contact_type"),
    group: row.text("assignment_group"),
    assignee: row.text("assigned_to"),
    caller: row.text("caller_id"),
    openedBy: row.text("opened_by"),
    createdBy: row.text("sys_created_by"),
    updatedBy: row.text("sys_updated_by"),
    details: readDetails(row),
    outcome: {
      closedCode: row.text("closed_code"),
      resolvedBy: row.text("resolved_by"),
      resolvedAt: row.optional("resolved_at", DATE),
      closedAt: row.optional("closed_at", DATE),
    },
  };
}

const BOOLEAN_DETAILS = ["active", "made_sla", "knowledge", "u_priority_confirmation"] as const;

const TEXT_DETAILS = [
  "location",
  "category",
  "subcategory",
  "u_symptom",
  "cmdb_ci",
  "impact",
  "urgency",
  "priority",
  "notify",
  "problem_id",
  "rfc",
  "vendor",
  "caused_by",
] as const;

function readDetails(row: RowValues): IncidentUpdate["details"] {
  const details: Record<string, string | boolean | null> = {};
  for (const column of BOOLEAN_DETAILS) {
    details[column] = row.optional(column, BOOLEAN);
  }
  for (const column of TEXT_DETAILS) {
    details[column] = row.text(column);
  }
  return details;
}
