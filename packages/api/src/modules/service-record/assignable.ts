import { isId } from "../../platform/database/id.ts";
import { DomainError, badInput, notFound } from "../../platform/errors.ts";
import type { Unit } from "../../platform/unit.ts";
import type { Customer } from "../customer/customer.entity.ts";

/** Somebody who can be given a record now. */
export interface Assignable {
  readonly id: string;
  readonly outsourced: boolean;
  /** The team they belong to now. */
  readonly industryTeamId: string | null;
}

export interface Assignment {
  readonly engineerId: string;
  /** The record's team; null while it waits in the customer-service manager's queue. */
  readonly industryTeamId: string | null;
  readonly customer: Pick<Customer, "outsourcingAllowed">;
}

/** Roles that move records across teams. */
const ACROSS_TEAMS = ["TECHNICAL_DIRECTOR", "CUSTOMER_SERVICE_MANAGER"];

/**
 * Checks that an engineer can be given a record: active, of its team, and not outsourced where the customer forbids it.
 * Only those who allocate across teams may name an engineer of another one.
 *
 * @throws DomainError NOT_FOUND, BAD_USER_INPUT, OUTSOURCE_FORBIDDEN
 */
export async function demandAssignable(
  unit: Unit,
  { engineerId, industryTeamId, customer }: Assignment,
): Promise<Assignable> {
  const engineer = await findActive(unit, engineerId);
  if (engineer.outsourced && !customer.outsourcingAllowed) {
    throw new DomainError("OUTSOURCE_FORBIDDEN", "This customer does not allow outsourced staff.", {
      engineerId,
    });
  }
  const isOther = industryTeamId !== null && engineer.industryTeamId !== industryTeamId;
  if (isOther && !allocatesAcrossTeams(unit)) {
    throw badInput(
      "input.engineerId",
      "This engineer belongs to another team.",
      "an engineer of the record's industry team",
    );
  }
  return engineer;
}

async function findActive(unit: Unit, engineerId: string): Promise<Assignable> {
  if (!isId(engineerId)) {
    throw notFound("The engineer");
  }
  const rows: { id: string; outsourced: boolean; industry_team_id: string | null }[] =
    await unit.db.query(
      `SELECT e.id, e.outsourced, m.industry_team_id FROM engineer e JOIN staff s ON s.id = e.staff_id AND s.active
     LEFT JOIN team_membership m ON m.engineer_id = e.id AND m.valid_from <= to_timestamp($2)
       AND (m.valid_to IS NULL OR m.valid_to > to_timestamp($2))
     WHERE e.id = $1`,
      [engineerId, unit.now],
    );
  const row = rows[0];
  if (row === undefined) {
    throw notFound("The engineer");
  }
  return { id: row.id, outsourced: row.outsourced, industryTeamId: row.industry_team_id };
}

function allocatesAcrossTeams({ viewer }: Unit): boolean {
  return (
    viewer.kind === "SYSTEM" ||
    (viewer.kind === "STAFF" && viewer.roles.some((role) => ACROSS_TEAMS.includes(role)))
  );
}
