import { isId } from "../../platform/database/id.ts";
import { badInput } from "../../platform/errors.ts";
import type { Unit } from "../../platform/unit.ts";

/** Outsourced staff see only what they hold; everybody who leads or does technical work can be asked. */
const EXPERT_ROLES = [
  "ENGINEER",
  "DEPARTMENT_MANAGER",
  "CUSTOMER_SERVICE_MANAGER",
  "DEPUTY_DIRECTOR",
  "TECHNICAL_DIRECTOR",
];

/** How many can be asked at once. */
const MOST_EXPERTS = 20;

/**
 * Checks that everybody invited is active and can be asked.
 *
 * @returns their ids, each once
 * @throws DomainError BAD_USER_INPUT
 */
export async function demandExperts(unit: Unit, asked: readonly string[]): Promise<string[]> {
  const ids = [...new Set(asked)];
  const refusal = badInput(
    "input.expertStaffIds",
    "Not everybody named can be invited.",
    "1 to 20 active members of staff with technical work, none of them outsourced",
  );
  if (ids.length === 0 || ids.length > MOST_EXPERTS || !ids.every(isId)) {
    throw refusal;
  }
  const found: { id: string }[] = await unit.db.query(
    `SELECT DISTINCT s.id FROM staff s JOIN role_grant g ON g.staff_id = s.id
     WHERE s.id = ANY($1) AND s.active AND g.role = ANY($2)
       AND tstzrange(g.valid_from, g.valid_to) @> to_timestamp($3)`,
    [ids, EXPERT_ROLES, unit.now],
  );
  if (found.length < ids.length) {
    throw refusal;
  }
  return ids;
}
