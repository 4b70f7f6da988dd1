import type { OddLine } from "@attest/shared/incident-log";
import type { ImportReport } from "./import-report.ts";
import type { IncidentStanding } from "./incident-standing.ts";
import type { FileIncident, FileSurvey } from "./service-now.file.ts";
import type { RefusedLine } from "./service-now.reader.ts";

/** Counts what an import does. */
export class ImportTally {
  private records = 0;
  private cycles = 0;
  private readonly outcomes = { CREATE: 0, UPDATE: 0, UNCHANGED: 0, REFUSED: 0 };
  private readonly refused: RefusedLine[];
  private readonly odd: OddLine[] = [];
  /** Lines that are done with, refused ones included. */
  rowsDone: number;

  constructor(private readonly survey: FileSurvey) {
    this.refused = [...survey.refused];
    this.rowsDone = survey.refused.length;
  }

  add({ plan, updates, odd }: FileIncident, standing: IncidentStanding | undefined): void {
    this.records += 1;
    this.cycles += plan.cycles.length;
    this.rowsDone += updates.length;
    this.outcomes[standing?.outcome ?? "UNCHANGED"] += 1;
    if (standing?.outcome === "REFUSED") {
      const { reason } = standing;
      this.refused.push(...updates.map(({ line }) => ({ line, reason })));
    } else {
      this.odd.push(...odd);
    }
  }

  /** @param startedAt of the import, as `performance.now()` told it */
  report(startedAt: number): ImportReport {
    const { CREATE: created, UPDATE: updated, UNCHANGED: unchanged } = this.outcomes;
    return {
      rows: this.survey.rows,
      records: this.records,
      cycles: this.cycles,
      created,
      updated,
      unchanged,
      refused: this.refused.toSorted(byLine),
      odd: this.odd.toSorted(byLine),
      seconds: Math.round(performance.now() - startedAt) / 1000,
      peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  }
}

function byLine(one: { readonly line: number }, other: { readonly line: number }): number {
  return one.line - other.line;
}
