import type { DataSource } from "typeorm";
import { transact } from "../../platform/unit-of-work.ts";
import { SYSTEM } from "../../platform/viewer.ts";
import { EngineerMemberships } from "./engineer-memberships.ts";
import { importBatch, judgeBatch } from "./import-batch.ts";
import type { ImportReport } from "./import-report.ts";
import { ImportTally } from "./import-tally.ts";
import type { ImportWorld } from "./import-world.ts";
import { inBatches } from "./in-batches.ts";
import type { IncidentStanding } from "./incident-standing.ts";
import type { FileIncident } from "./service-now.file.ts";
import { readIncidents, surveyServiceNow } from "./service-now.file.ts";

export interface ServiceNowImport {
  readonly dataSource: DataSource;
  readonly path: string;
  /** Whose log it is: the callers are this customer's contacts. */
  readonly customerName: string;
  readonly mode: "WRITE" | "DRY_RUN";
  /** Incidents a transaction. */
  readonly batchSize?: number;
  /** Told after each batch is stored how many lines are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

const BATCH_SIZE = 200;

/**
 * Imports an incident log. Each batch is stored whole or not at all, so that a run that was cut short is finished by
 * running it again; what is stored already stays untouched.
 *
 * @throws DomainError BAD_USER_INPUT when the file is no incident log or cannot be read to its end; CONFLICT when
 * somebody changed a record while it was being updated
 */
export async function importServiceNow(task: ServiceNowImport): Promise<ImportReport> {
  const startedAt = performance.now();
  const survey = await surveyServiceNow(task.path);
  const tally = new ImportTally(survey);
  const memberships = new EngineerMemberships();
  const store = task.mode === "WRITE" ? writer(task) : judge(task);
  const incidents = readIncidents(task.path, survey);
  for await (const batch of inBatches(incidents, task.batchSize ?? BATCH_SIZE)) {
    const standings = await store(batch);
    for (const [index, incident] of batch.entries()) {
      tally.add(incident, standings[index]);
      noteMembership(memberships, incident, standings[index]);
    }
    task.onProgress?.(tally.rowsDone, survey.rows);
  }
  if (task.mode === "WRITE") {
    await transact({ dataSource: task.dataSource, viewer: SYSTEM }, (unit) =>
      memberships.store(unit),
    );
  }
  return tally.report(startedAt);
}

type StoreBatch = (batch: readonly FileIncident[]) => Promise<readonly IncidentStanding[]>;

function writer({ dataSource, customerName }: ServiceNowImport): StoreBatch {
  let world: ImportWorld | null = null;
  return async (batch) => {
    const stored = await transact({ dataSource, viewer: SYSTEM }, (unit) =>
      importBatch(unit, { customerName, world }, batch),
    );
    world = stored.world;
    return stored.standings;
  };
}

function judge({ dataSource, customerName }: ServiceNowImport): StoreBatch {
  return (batch) => judgeBatch(dataSource.manager, customerName, batch);
}

function noteMembership(
  memberships: EngineerMemberships,
  { plan }: FileIncident,
  standing: IncidentStanding | undefined,
): void {
  if (standing?.outcome !== "REFUSED") {
    memberships.note(plan);
  }
}
