import type { IncidentPlan } from "@attest/shared/incident-log";
import { updateKey } from "@attest/shared/incident-log";
import { In } from "typeorm";
import { DomainError } from "../../platform/errors.ts";
import type { Unit } from "../../platform/unit.ts";
import { Custody } from "../service-record/custody.entity.ts";
import { retellCycle } from "../service-record/past-cycle.service.ts";
import { ServiceCycle } from "../service-record/service-cycle.entity.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { importedIncident, lastOf, newCycle } from "./create-incidents.ts";
import type { ImportWorld } from "./import-world.ts";
import { ImportedIncident } from "./imported-incident.entity.ts";
import { incidentCustody } from "./incident-custody.ts";
import { cycleHistories } from "./incident-cycles.ts";
import { journalUpdates } from "./incident-journal.ts";
import { incidentRecord } from "./incident-record.ts";
import type { StoredRecord } from "./incident-standing.ts";
import { insertRows } from "./insert-rows.ts";

/** A record that a longer log tells more of. */
export interface Continuation {
  readonly plan: IncidentPlan;
  readonly stored: StoredRecord;
}

/**
 * Brings a record to where the longer log has it. What it says as before stays untouched; only updates not yet
 * stored are journaled.
 *
 * @throws DomainError CONFLICT when somebody changed the record meanwhile
 */
export async function updateIncident(
  unit: Unit,
  world: ImportWorld,
  { plan, stored }: Continuation,
): Promise<void> {
  const cycles = await continueCycles(unit, world, { plan, stored });
  const record = { ...incidentRecord(plan, lastOf(cycles), world), version: stored.version + 1 };
  const found = await unit.db.update(
    ServiceRecord,
    { id: record.id, version: stored.version },
    record,
  );
  if (found.affected !== 1) {
    throw new DomainError("CONFLICT", `Service record ${plan.number} was changed meanwhile.`);
  }
  await continueCustody(unit, incidentCustody(record.id, plan, world), record.id);
  const { number, ...imported } = importedIncident(plan, record);
  await unit.db.update(ImportedIncident, { number }, imported);
  const known = new Set(stored.updates.map(updateKey));
  const updates = plan.updates.filter(({ key }) => !known.has(key));
  journalUpdates(unit, world, { recordId: record.id, updates });
  if (updates.length === 0) {
    journalOutcome(unit, plan, record);
  }
}

async function continueCycles(
  unit: Unit,
  world: ImportWorld,
  { plan, stored: { recordId } }: Continuation,
): Promise<readonly ServiceCycle[]> {
  const order = { number: "ASC" } as const;
  const present = await unit.db.find(ServiceCycle, { where: { serviceRecordId: recordId }, order });
  const cycles: ServiceCycle[] = [];
  for (const [index, history] of cycleHistories(plan, world).entries()) {
    const before = present[index];
    cycles.push(
      before === undefined
        ? newCycle({ plan, recordId, history, number: index + 1 }, world)
        : await retellCycle(unit.db, before, history),
    );
  }
  for (const cycle of cycles.filter((one, index) => isOther(one, present[index]))) {
    await unit.db.update(ServiceCycle, { id: cycle.id }, cycle);
  }
  await insertRows(unit.db, ServiceCycle, cycles.slice(present.length));
  // A log whose reopen_count went back has fewer cycles than it seemed.
  await unit.db.delete(ServiceCycle, { id: In(present.slice(cycles.length).map(({ id }) => id)) });
  return cycles;
}

function isOther(cycle: ServiceCycle, before: ServiceCycle | undefined): boolean {
  return before !== undefined && JSON.stringify(cycle) !== JSON.stringify(before);
}

/** Segments that are as they were keep their rows. */
async function continueCustody(
  unit: Unit,
  chain: readonly Custody[],
  recordId: string,
): Promise<void> {
  const present = await unit.db.findBy(Custody, { serviceRecordId: recordId });
  const [before, after] = [new Set(present.map(segmentKey)), new Set(chain.map(segmentKey))];
  const gone = present.filter((segment) => !after.has(segmentKey(segment)));
  await unit.db.delete(Custody, { id: In(gone.map(({ id }) => id)) });
  const added = chain.filter((segment) => !before.has(segmentKey(segment)));
  await insertRows(unit.db, Custody, added);
}

function segmentKey({ fromAt, toAt, industryTeamId, engineerId }: Custody): string {
  return JSON.stringify([fromAt, toAt, industryTeamId, engineerId]);
}

/** The log tells no new update, only an end that its old rows did not show before. */
function journalOutcome(
  unit: Unit,
  { number, outcome: { resolvedAt, closedAt }, planHash }: IncidentPlan,
  { id, industryTeamId }: Pick<ServiceRecord, "id" | "industryTeamId">,
): void {
  const payload = { resolvedAt, closedAt, planHash };
  const facts = { industryTeamId, serviceRecordId: id, payload };
  unit.journal({ action: "incident.outcome", target: number, area: "SERVICE_RECORD", ...facts });
}
