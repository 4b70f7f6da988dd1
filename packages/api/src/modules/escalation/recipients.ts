import type { Role } from "@attest/shared/access";
import type { EntityManager } from "typeorm";
import type { Instant } from "@attest/shared/primitives";
import { groupedByKey } from "../../platform/database/by-key.ts";
import { roleHolders } from "../account/role-holders.service.ts";
import type { ServiceRecord } from "../service-record/service-record.entity.ts";

/** Who of a record's people hears of a step, by its place in the order of steps. */
export type Recipients = (record: ServiceRecord, step: number) => readonly string[];

const ROLES: readonly Role[] = [
  "CUSTOMER_SERVICE_MANAGER",
  "TECHNICAL_DIRECTOR",
  "OPERATIONS_DIRECTOR",
];

/**
 * Looks up, for many records at once, who is told: the holder, or the customer-service manager for what nobody holds;
 * then the manager of the team, whom the operations director stands in for; the technical director; the operations
 * director.
 *
 * @see docs/rules.md R13
 */
export async function findRecipients(
  db: EntityManager,
  records: readonly ServiceRecord[],
  at: Instant,
): Promise<Recipients> {
  const holders = await staffOfEngineers(db, records);
  const managers = await managersOfTeams(db, records, at);
  const byRole = await roleHolders(db, ROLES, at);
  const inRole = (role: Role): readonly string[] => byRole.get(role) ?? [];
  const managing = ({ industryTeamId }: ServiceRecord): readonly string[] =>
    industryTeamId === null
      ? inRole("CUSTOMER_SERVICE_MANAGER")
      : (managers.get(industryTeamId) ?? inRole("OPERATIONS_DIRECTOR"));
  const holding = ({ engineerId }: ServiceRecord): readonly string[] => {
    const holder = engineerId === null ? undefined : holders.get(engineerId);
    return holder === undefined ? inRole("CUSTOMER_SERVICE_MANAGER") : [holder];
  };
  return (record, step) =>
    [
      holding(record),
      managing(record),
      inRole("TECHNICAL_DIRECTOR"),
      inRole("OPERATIONS_DIRECTOR"),
    ][step] ?? [];
}

async function staffOfEngineers(
  db: EntityManager,
  records: readonly ServiceRecord[],
): Promise<ReadonlyMap<string, string>> {
  const rows: { id: string; staff_id: string }[] = await db.query(
    "SELECT id, staff_id FROM engineer WHERE id = ANY($1::uuid[])",
    [distinct(records.map(({ engineerId }) => engineerId))],
  );
  return new Map(rows.map(({ id, staff_id }) => [id, staff_id]));
}

async function managersOfTeams(
  db: EntityManager,
  records: readonly ServiceRecord[],
  at: Instant,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows: { team: string; staff_id: string }[] = await db.query(
    `SELECT industry_team_id AS team, staff_id FROM team_manager
     WHERE industry_team_id = ANY($1::uuid[]) AND tstzrange(valid_from, valid_to) @> to_timestamp($2)`,
    [distinct(records.map(({ industryTeamId }) => industryTeamId)), at],
  );
  const groups = [...groupedByKey(rows, ({ team }) => team)];
  return new Map(groups.map(([team, found]) => [team, found.map(({ staff_id }) => staff_id)]));
}

function distinct(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
