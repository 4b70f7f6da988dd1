import { runCommand } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";

/** What can be had out of a list. */
export type ExportResource =
  "CUSTOMERS" | "ENGINEERS" | "EVALUATIONS" | "JOURNAL" | "SERVICE_RECORDS";

export const EXPORT_FORMATS = ["CSV", "XLSX", "JSONL"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** How far an export has got. */
export interface ExportProgress {
  readonly id: string;
  readonly state: "DONE" | "FAILED" | "READY" | "RUNNING";
  readonly rows: number;
}

interface StartedExport {
  readonly export: ExportProgress;
  readonly url: string | null;
}

/** What a list shows, in the words of its query's filter or arguments. */
export type ListFilter = Readonly<Record<string, unknown>>;

interface WantedExport {
  readonly resource: ExportResource;
  readonly format: ExportFormat;
  readonly filter: ListFilter;
}

/** The part of an export's filter that is a resource's. */
const PART: Readonly<Record<ExportResource, string>> = {
  CUSTOMERS: "customers",
  ENGINEERS: "engineers",
  EVALUATIONS: "evaluations",
  JOURNAL: "journal",
  SERVICE_RECORDS: "serviceRecords",
};

const StartExportDocument = typed<{ startExport: StartedExport }, { input: object }>(
  "mutation StartExport($input: StartExportInput!) { startExport(input: $input) { url export { id state rows } } }",
);
export const ExportDocument = typed<{ export: ExportProgress | null }, { id: string }>(
  "query Export($id: ID!) { export(id: $id) { id state rows } }",
);

/** Prepares an export and says where it can be fetched. @throws HttpError as `runCommand` */
export async function startExport({ filter, ...wanted }: WantedExport): Promise<StartedExport> {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined && value !== "");
  const narrowed =
    given.length === 0 ? {} : { filter: { [PART[wanted.resource]]: Object.fromEntries(given) } };
  const input = { ...wanted, ...narrowed };
  return (await runCommand(StartExportDocument, { input })).startExport;
}
