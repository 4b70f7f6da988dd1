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

interface WantedExport {
  readonly resource: ExportResource;
  readonly format: ExportFormat;
}

const StartExportDocument = typed<{ startExport: StartedExport }, { input: WantedExport }>(
  "mutation StartExport($input: StartExportInput!) { startExport(input: $input) { url export { id state rows } } }",
);
export const ExportDocument = typed<{ export: ExportProgress | null }, { id: string }>(
  "query Export($id: ID!) { export(id: $id) { id state rows } }",
);

/** Prepares an export and says where it can be fetched. @throws HttpError as `runCommand` */
export async function startExport(input: WantedExport): Promise<StartedExport> {
  return (await runCommand(StartExportDocument, { input })).startExport;
}
