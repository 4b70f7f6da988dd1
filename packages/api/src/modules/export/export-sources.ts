import { customerSource } from "./customer-source.ts";
import { engineerSource } from "./engineer-source.ts";
import { evaluationSource } from "./evaluation-source.ts";
import type { ExportReader } from "./export-source.ts";
import type { ExportResource } from "./export.enum.ts";
import { journalSource } from "./journal-source.ts";
import { readExport, type ExportTable } from "./read-export.ts";
import { serviceRecordSource } from "./service-record-source.ts";

/** Opens the export of a resource for somebody. */
export function openExport(resource: ExportResource, reader: ExportReader): ExportTable {
  return OPENERS[resource](reader);
}

const OPENERS: Readonly<Record<ExportResource, (reader: ExportReader) => ExportTable>> = {
  SERVICE_RECORDS: (reader) => readExport(serviceRecordSource, reader),
  CUSTOMERS: (reader) => readExport(customerSource, reader),
  ENGINEERS: (reader) => readExport(engineerSource, reader),
  EVALUATIONS: (reader) => readExport(evaluationSource, reader),
  JOURNAL: (reader) => readExport(journalSource, reader),
};
