import type { EntityManager } from "typeorm";
import type { Unit } from "../../platform/unit.ts";
import { createIncidents } from "./create-incidents.ts";
import { takeImportTurn } from "./import-turn.ts";
import { type ImportWorld, openWorld } from "./import-world.ts";
import { findCustomer } from "./imported-customer.ts";
import { type IncidentStanding, incidentStandings } from "./incident-standing.ts";
import type { FileIncident } from "./service-now.file.ts";
import { updateIncident } from "./update-incident.ts";

/** What a batch did. */
export interface BatchOutcome {
  /** In the order of the incidents. */
  readonly standings: readonly IncidentStanding[];
  /** For the next batch; null as long as there was nothing to write. */
  readonly world: ImportWorld | null;
}

/** Where the incidents of a batch stand, without changing anything. */
export async function judgeBatch(
  db: EntityManager,
  customerName: string,
  incidents: readonly FileIncident[],
): Promise<readonly IncidentStanding[]> {
  const customer = await findCustomer(db, customerName);
  return incidentStandings(db, incidents, customer?.id ?? null);
}

/** Stores what is new in a batch. */
export async function importBatch(
  unit: Unit,
  run: { readonly customerName: string; readonly world: ImportWorld | null },
  incidents: readonly FileIncident[],
): Promise<BatchOutcome> {
  await takeImportTurn(unit);
  const standings = await judgeBatch(unit.db, run.customerName, incidents);
  const created = standings.filter((one) => one.outcome === "CREATE");
  const updated = standings.filter((one) => one.outcome === "UPDATE");
  if (created.length + updated.length === 0) {
    return { standings, world: run.world };
  }
  const world = run.world ?? (await openWorld(unit, run.customerName));
  await world.book.learn(
    unit,
    [...created, ...updated].map(({ plan }) => plan),
  );
  await createIncidents(
    unit,
    world,
    created.map(({ plan }) => plan),
  );
  for (const continuation of updated) {
    await updateIncident(unit, world, continuation);
  }
  return { standings, world };
}
