import type { ImportReport } from "../import-report.ts";
import type { RowOutcome } from "./store-row.ts";

/** Counts what an import of rows does: each row is created, updated, unchanged or refused. */
export class CsvTally {
  private readonly counts = { CREATED: 0, UPDATED: 0, UNCHANGED: 0 };
  private readonly refused: { line: number; reason: string }[] = [];

  add(line: number, told: RowOutcome): void {
    if (told.outcome === "REFUSED") {
      this.refused.push({ line, reason: told.reason });
    } else {
      this.counts[told.outcome] += 1;
    }
  }

  get rows(): number {
    return this.taken + this.refused.length;
  }

  private get taken(): number {
    const { CREATED, UPDATED, UNCHANGED } = this.counts;
    return CREATED + UPDATED + UNCHANGED;
  }

  /**
   * @param cycles one a record; 0 where the rows are something else
   * @param startedAt as `performance.now()` told it
   */
  report(cycles: 0 | 1, startedAt: number): ImportReport {
    const { CREATED: created, UPDATED: updated, UNCHANGED: unchanged } = this.counts;
    return {
      rows: this.rows,
      records: this.taken,
      cycles: cycles * this.taken,
      created,
      updated,
      unchanged,
      refused: this.refused,
      odd: [],
      seconds: Math.round(performance.now() - startedAt) / 1000,
      peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  }
}
