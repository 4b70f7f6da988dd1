import type { IncidentPlan, StoredIncident } from "@attest/shared/incident-log";
import { mergeUpdates, planIncident } from "@attest/shared/incident-log";
import type { EntityManager } from "typeorm";
import type { ImportedIncident } from "./imported-incident.entity.ts";
import { unpackUpdates } from "./packed-updates.ts";
import type { FileIncident } from "./service-now.file.ts";

/** Where an incident of a file stands beside what is stored. */
export type IncidentStanding =
  | { readonly outcome: "CREATE"; readonly plan: IncidentPlan }
  | { readonly outcome: "UPDATE"; readonly plan: IncidentPlan; readonly stored: StoredRecord }
  | { readonly outcome: "UNCHANGED" }
  /** Nothing of it is taken. */
  | { readonly outcome: "REFUSED"; readonly reason: string };

/** The record an incident was imported as, and the updates it has. */
export interface StoredRecord extends StoredIncident {
  readonly recordId: string;
  readonly version: number;
}

/**
 * Compares incidents with what is stored, by one statement, and by a second one for those that differ.
 *
 * @param customerId whose log it is; null when that customer does not exist yet
 * @returns in the order of the incidents
 */
export async function incidentStandings(
  db: EntityManager,
  incidents: readonly FileIncident[],
  customerId: string | null,
): Promise<readonly IncidentStanding[]> {
  const known = await knownRecords(db, incidents);
  const differing = incidents
    .filter(({ plan }) => (known.get(plan.number)?.planHash ?? plan.planHash) !== plan.planHash)
    .map(({ plan }) => plan.number);
  const stored = await storedIncidents(db, differing);
  return incidents.map((incident) => {
    const record = known.get(incident.plan.number);
    if (record === undefined) {
      return { outcome: "CREATE", plan: incident.plan };
    }
    const refusal = refusalOf(record, customerId);
    return refusal === null ? standing(incident, record, stored.get(record.number)) : refusal;
  });
}

interface KnownRecord {
  readonly number: string;
  readonly id: string;
  readonly version: number;
  readonly customerId: string;
  readonly customerName: string;
  /** Null: opened here, not imported. */
  readonly planHash: string | null;
  readonly importedVersion: number | null;
}

function refusalOf(record: KnownRecord, customerId: string | null): IncidentStanding | null {
  const { number, planHash, customerName } = record;
  if (planHash !== null && record.customerId === customerId) {
    return null;
  }
  const whose = planHash === null ? "不是导入的" : `属于客户“${customerName}”`;
  return { outcome: "REFUSED", reason: `NUMBER_TAKEN:编号 ${number} 已有工单,${whose};未导入` };
}

function standing(
  { plan, updates }: FileIncident,
  record: KnownRecord,
  stored: StoredIncident | undefined,
): IncidentStanding {
  if (stored === undefined || record.planHash === plan.planHash) {
    return { outcome: "UNCHANGED" };
  }
  const whole = planIncident(mergeUpdates(stored, updates)).plan;
  if (whole.planHash === record.planHash) {
    return { outcome: "UNCHANGED" };
  }
  if (record.version !== record.importedVersion) {
    const reason = `CHANGED_HERE:工单 ${plan.number} 导入后在本系统中有过改动;日志中的新内容未导入`;
    return { outcome: "REFUSED", reason };
  }
  const { id: recordId, version } = record;
  return { outcome: "UPDATE", plan: whole, stored: { ...stored, recordId, version } };
}

async function knownRecords(
  db: EntityManager,
  incidents: readonly FileIncident[],
): Promise<ReadonlyMap<string, KnownRecord>> {
  const numbers = incidents.map(({ plan }) => plan.number);
  const rows: KnownRecord[] = await db.query(KNOWN, [numbers]);
  return new Map(rows.map((row) => [row.number, row]));
}

const KNOWN = `SELECT r.number, r.id, r.version, r.customer_id AS "customerId", c.name AS "customerName",
    i.plan_hash AS "planHash", i.record_version AS "importedVersion"
  FROM service_record r JOIN customer c ON c.id = r.customer_id
  LEFT JOIN imported_incident i ON i.service_record_id = r.id
  WHERE r.number = ANY($1)`;

async function storedIncidents(
  db: EntityManager,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, StoredIncident>> {
  if (numbers.length === 0) {
    return new Map();
  }
  const rows: Pick<ImportedIncident, "number" | "updates" | "outcome">[] = await db.query(
    "SELECT number, updates, outcome FROM imported_incident WHERE number = ANY($1)",
    [numbers],
  );
  return new Map(
    rows.map(({ number, updates, outcome }) => [
      number,
      { updates: unpackUpdates(updates), outcome },
    ]),
  );
}
