import type { IncidentPlan } from "@attest/shared/incident-log";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { Custody } from "../service-record/custody.entity.ts";
import { type CycleHistory, pastCycle } from "../service-record/past-cycle.service.ts";
import { ServiceCycle } from "../service-record/service-cycle.entity.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import type { ImportWorld } from "./import-world.ts";
import { ImportedIncident } from "./imported-incident.entity.ts";
import { incidentCustody } from "./incident-custody.ts";
import { cycleHistories } from "./incident-cycles.ts";
import { journalUpdates } from "./incident-journal.ts";
import { incidentRecord } from "./incident-record.ts";
import { insertRows } from "./insert-rows.ts";
import { packUpdates } from "./packed-updates.ts";

/** Stores incidents that are new here, each as a record under its own number; one statement a table. */
export async function createIncidents(
  unit: Unit,
  world: ImportWorld,
  plans: readonly IncidentPlan[],
): Promise<void> {
  const stories = plans.map((plan) => storyOf(plan, world));
  await insertRows(
    unit.db,
    ServiceRecord,
    stories.map(({ record }) => record),
  );
  await insertRows(
    unit.db,
    ServiceCycle,
    stories.flatMap(({ cycles }) => cycles),
  );
  await insertRows(
    unit.db,
    Custody,
    stories.flatMap(({ custody }) => custody),
  );
  await insertRows(
    unit.db,
    ImportedIncident,
    stories.map(({ imported }) => imported),
  );
  for (const { record, plan } of stories) {
    journalUpdates(unit, world, { recordId: record.id, updates: plan.updates });
  }
}

interface Story {
  readonly plan: IncidentPlan;
  readonly record: ServiceRecord;
  readonly cycles: readonly ServiceCycle[];
  readonly custody: readonly Custody[];
  readonly imported: ImportedIncident;
}

function storyOf(plan: IncidentPlan, world: ImportWorld): Story {
  const recordId = newId();
  const cycles = cycleHistories(plan, world).map((history, index) =>
    newCycle({ plan, recordId, history, number: index + 1 }, world),
  );
  const record = { ...incidentRecord(plan, lastOf(cycles), world), version: 1 };
  const custody = incidentCustody(recordId, plan, world);
  return { plan, record, cycles, custody, imported: importedIncident(plan, record) };
}

/** One cycle to be opened, of the record it belongs to. */
export interface CycleDraft {
  readonly plan: IncidentPlan;
  readonly recordId: string;
  readonly number: number;
  readonly history: CycleHistory;
}

/** A cycle judged by the calendar in force and the level of imported records. */
export function newCycle(draft: CycleDraft, { level, pinned }: ImportWorld): ServiceCycle {
  const { plan, recordId, number, history } = draft;
  const opening = {
    serviceRecordId: recordId,
    recordNumber: plan.number,
    number,
    at: history.openedAt,
    channel: plan.channel,
    level,
    calendar: pinned.calendar,
    calendarVersion: pinned.version,
  };
  return pastCycle(opening, history);
}

/** What the next import needs to know of this one. */
export function importedIncident(
  plan: IncidentPlan,
  { id, version }: Pick<ServiceRecord, "id" | "version">,
): ImportedIncident {
  return {
    number: plan.number,
    serviceRecordId: id,
    planHash: plan.planHash,
    recordVersion: version,
    updates: packUpdates(plan.updates.map(({ update }) => update)),
    outcome: plan.outcome,
  };
}

/** @throws Error when there is none: a plan has at least one cycle */
export function lastOf(cycles: readonly ServiceCycle[]): ServiceCycle {
  const last = cycles.at(-1);
  if (last === undefined) {
    throw new Error("An incident without a cycle cannot be stored.");
  }
  return last;
}
