import type { PageTarget } from "@attest/shared/duty-roster";
import type { Unit } from "../../platform/unit.ts";
import { roleHolders } from "../account/role-holders.service.ts";
import { shiftAt } from "../duty-roster/duty-shift.service.ts";
import { actingManagerIds } from "../industry-team/team-manager.service.ts";
import type { DutyCall } from "./duty-call.entity.ts";

/**
 * Who is paged on a rung: the engineers of the shift in which the call came, then the manager of the first one's team;
 * in a gap the manager of the customer's. Where no team is known the customer-service manager stands in.
 *
 * @see docs/rules.md R14
 */
export async function pagedStaff(
  unit: Unit,
  call: DutyCall,
  target: PageTarget,
): Promise<readonly string[]> {
  const shift = await shiftAt(unit.db, call.calledAt);
  switch (target) {
    case "PRIMARY":
      return staffOf(unit, shift?.engineerId ?? null);
    case "BACKUP":
      return staffOf(unit, shift?.backupEngineerId ?? null);
    case "DEPARTMENT_MANAGER":
      return managersOf(unit, call, shift?.engineerId ?? null);
    case "TECHNICAL_DIRECTOR":
      return inRole(unit, "TECHNICAL_DIRECTOR");
  }
}

async function staffOf({ db }: Unit, engineerId: string | null): Promise<readonly string[]> {
  const rows: { staff_id: string }[] =
    engineerId === null
      ? []
      : await db.query("SELECT staff_id FROM engineer WHERE id = $1", [engineerId]);
  return rows.map(({ staff_id }) => staff_id);
}

async function managersOf(
  unit: Unit,
  { contactId }: DutyCall,
  engineerId: string | null,
): Promise<readonly string[]> {
  const teamId = (await teamOfEngineer(unit, engineerId)) ?? (await teamOfContact(unit, contactId));
  return teamId === null
    ? inRole(unit, "CUSTOMER_SERVICE_MANAGER")
    : actingManagerIds(unit.db, teamId, unit.now);
}

async function teamOfEngineer(unit: Unit, engineerId: string | null): Promise<string | null> {
  const rows: { id: string }[] = await unit.db.query(
    `SELECT industry_team_id AS id FROM team_membership
     WHERE engineer_id = $1 AND tstzrange(valid_from, valid_to) @> to_timestamp($2)`,
    [engineerId, unit.now],
  );
  return rows[0]?.id ?? null;
}

async function teamOfContact({ db }: Unit, contactId: string | null): Promise<string | null> {
  const rows: { id: string | null }[] = await db.query(
    "SELECT k.industry_team_id AS id FROM contact c JOIN customer k ON k.id = c.customer_id WHERE c.id = $1",
    [contactId],
  );
  return rows[0]?.id ?? null;
}

async function inRole(
  unit: Unit,
  role: "TECHNICAL_DIRECTOR" | "CUSTOMER_SERVICE_MANAGER",
): Promise<readonly string[]> {
  return (await roleHolders(unit.db, [role], unit.now)).get(role) ?? [];
}
