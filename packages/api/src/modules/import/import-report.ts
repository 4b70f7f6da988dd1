import type { OddLine } from "@attest/shared/incident-log";
import type { RefusedLine } from "./service-now.reader.ts";

/** What an import did, or with `--dry-run` would do. */
export interface ImportReport {
  /** Lines after the header, refused ones included. */
  readonly rows: number;
  /** Incidents the file tells of. */
  readonly records: number;
  readonly cycles: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedLine[];
  /** Imported all the same. */
  readonly odd: readonly OddLine[];
  readonly seconds: number;
  /** Highest resident memory of the process. */
  readonly peakMemoryMB: number;
}
