import type { Instant } from "@attest/shared/primitives";
import { isId } from "../../platform/database/id.ts";
import { lockRow } from "../../platform/database/lock-row.ts";
import { refuseViolation } from "../../platform/database/refuse-violation.ts";
import { badInput, notFound } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { Staff } from "../account/staff.entity.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { Engineer } from "./engineer.entity.ts";
import { TeamMembership } from "./team-membership.entity.ts";

export interface CreateEngineer {
  readonly staffId: string;
  readonly outsourced: boolean;
  /** The firm; of outsourced engineers and only of them. */
  readonly vendor?: string | null;
  readonly specialties?: readonly string[];
  readonly certificates?: readonly string[];
}

export interface AddTeamMember {
  readonly engineerId: string;
  readonly industryTeamId: string;
  /** Default: now. Never in the past: what was done was done for the old team. */
  readonly validFrom?: Instant | null;
}

/**
 * Gives a member of staff the profile of an engineer; team and role are commands of their own.
 *
 * @throws DomainError NOT_FOUND, BAD_USER_INPUT; CONFLICT when the person has a profile already
 */
export async function createEngineer(
  unit: Unit,
  input: CreateEngineer,
): Promise<{ engineerId: string }> {
  if (!isId(input.staffId) || !(await unit.db.existsBy(Staff, { id: input.staffId }))) {
    throw notFound("The staff member");
  }
  const engineer = unit.db.create(Engineer, {
    id: newId(),
    staffId: input.staffId,
    outsourced: input.outsourced,
    vendor: vendorOf(input),
    specialties: texts("input.specialties", input.specialties ?? []),
    certificates: texts("input.certificates", input.certificates ?? []),
    createdAt: unit.now,
  });
  await refuseViolation("engineer_staff_key", "This member of staff is an engineer already.", () =>
    unit.db.save(engineer),
  );
  unit.journal({
    action: "engineer.create",
    target: `engineer:${engineer.id}`,
    area: "ORGANISATION",
    payload: { staffId: engineer.staffId, outsourced: engineer.outsourced },
  });
  return { engineerId: engineer.id };
}

/**
 * Puts an engineer into a team, or moves them: they leave the old team at the instant they join the new one.
 *
 * @throws DomainError NOT_FOUND; BAD_USER_INPUT for the past; CONFLICT when another move is already set for then or later
 */
export async function addTeamMember(
  unit: Unit,
  input: AddTeamMember,
): Promise<{ engineerId: string }> {
  const { engineerId, industryTeamId } = input;
  const from = input.validFrom ?? unit.now;
  if (from < unit.now) {
    throw badInput("input.validFrom", "Nobody joins a team in the past.", "now or later");
  }
  await lockRow(unit, { entity: Engineer, id: engineerId, what: "The engineer" });
  if (!isId(industryTeamId) || !(await unit.db.existsBy(IndustryTeam, { id: industryTeamId }))) {
    throw notFound("The industry team");
  }
  await unit.db.query(END_MEMBERSHIP, [engineerId, from]);
  await refuseViolation(
    "team_membership_one_team",
    "The engineer would belong to two teams at once.",
    () =>
      unit.db.insert(TeamMembership, {
        id: newId(),
        engineerId,
        industryTeamId,
        validFrom: from,
        validTo: null,
      }),
  );
  unit.journal({
    action: "team_member.add",
    target: `engineer:${engineerId}`,
    area: "ORGANISATION",
    payload: { industryTeamId, validFrom: from },
    industryTeamId,
  });
  return { engineerId };
}

const END_MEMBERSHIP = `UPDATE team_membership SET valid_to = to_timestamp($2)
  WHERE engineer_id = $1 AND valid_from < to_timestamp($2) AND (valid_to IS NULL OR valid_to > to_timestamp($2))`;

function vendorOf({ outsourced, vendor }: CreateEngineer): string | null {
  if (outsourced) {
    return requiredText("input.vendor", vendor ?? "");
  }
  if (vendor != null) {
    throw badInput("input.vendor", "Only outsourced engineers come from a firm.", "null");
  }
  return null;
}

function texts(path: string, list: readonly string[]): string[] {
  return list.map((text, index) => requiredText(`${path}.${String(index)}`, text));
}
