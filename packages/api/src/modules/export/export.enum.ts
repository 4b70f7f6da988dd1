import { registerEnumType } from "type-graphql";

/** What can be had out, as the command at the terminal names it. */
export const ExportResource = {
  SERVICE_RECORDS: "SERVICE_RECORDS",
  CUSTOMERS: "CUSTOMERS",
  ENGINEERS: "ENGINEERS",
  EVALUATIONS: "EVALUATIONS",
  JOURNAL: "JOURNAL",
} as const;
export type ExportResource = (typeof ExportResource)[keyof typeof ExportResource];

export const ExportFormat = { CSV: "CSV", XLSX: "XLSX", JSONL: "JSONL" } as const;
export type ExportFormat = (typeof ExportFormat)[keyof typeof ExportFormat];

/** READY to be fetched, RUNNING while it is, DONE when all of it went out, FAILED when the connection broke. */
export const ExportState = {
  READY: "READY",
  RUNNING: "RUNNING",
  DONE: "DONE",
  FAILED: "FAILED",
} as const;
export type ExportState = (typeof ExportState)[keyof typeof ExportState];

registerEnumType(ExportResource, { name: "ExportResource", description: "What can be had out." });
registerEnumType(ExportFormat, {
  name: "ExportFormat",
  description: "CSV with Chinese headings and a byte order mark, Excel, or JSON Lines.",
});
registerEnumType(ExportState, {
  name: "ExportState",
  description:
    "READY to be fetched, RUNNING while it is, DONE when all went out, FAILED when it broke off.",
});

/** As in file names and at the terminal: service-records. */
export function slugOf(resource: ExportResource): string {
  return resource.toLowerCase().replaceAll("_", "-");
}
