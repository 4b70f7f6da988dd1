import type { NumberedUpdate, PlannedIncident } from "@attest/shared/incident-log";
import { planIncident } from "@attest/shared/incident-log";
import { IncidentGroups } from "./incident-groups.ts";
import { readLogFile } from "./log-file.ts";
import type { RefusedLine } from "./service-now.reader.ts";
import { readServiceNow } from "./service-now.reader.ts";

/** What a first reading tells about a file. */
export interface FileSurvey {
  /** Lines after the header, blank ones left out: imported and refused together. */
  readonly rows: number;
  readonly refused: readonly RefusedLine[];
  readonly counts: ReadonlyMap<string, number>;
}

/** One incident of a file, with its rows, its plan and what is odd about them. */
export interface FileIncident extends PlannedIncident {
  readonly updates: readonly NumberedUpdate[];
}

/**
 * Reads the whole file once without keeping it: what is in it, and whether all of it can be read.
 *
 * @throws DomainError `BAD_USER_INPUT` when it is not an incident log, or a damaged archive
 */
export async function surveyServiceNow(path: string): Promise<FileSurvey> {
  const counts = new Map<string, number>();
  const refused: RefusedLine[] = [];
  let rows = 0;
  for await (const one of readServiceNow(readLogFile(path))) {
    rows += 1;
    if ("reason" in one) {
      refused.push(one);
    } else {
      counts.set(one.update.number, (counts.get(one.update.number) ?? 0) + 1);
    }
  }
  return { rows, refused, counts };
}

/** Reads the file again and gives its incidents one after another, in the order in which they are complete. */
export async function* readIncidents(
  path: string,
  { counts }: FileSurvey,
): AsyncGenerator<FileIncident> {
  const groups = new IncidentGroups(counts);
  for await (const one of readServiceNow(readLogFile(path))) {
    const group = "reason" in one ? null : groups.add(one);
    if (group !== null) {
      yield planned(group);
    }
  }
  for (const group of groups.rest()) {
    yield planned(group);
  }
}

function planned(updates: readonly NumberedUpdate[]): FileIncident {
  return { updates, ...planIncident(updates) };
}
