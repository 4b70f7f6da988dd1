import { Severity, type ManagementMode } from "@attest/shared/industry-team";
import { lockRow } from "../../platform/database/lock-row.ts";
import { refuseViolation } from "../../platform/database/refuse-violation.ts";
import { badInput } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { IndustryTeam } from "./industry-team.entity.ts";

export interface CreateIndustryTeam {
  /** Lower-case letters, digits and hyphens; never reused. */
  readonly code: string;
  readonly name: string;
  readonly mode: ManagementMode;
}

export interface UpdateIndustryTeam {
  readonly id: string;
  readonly version: number;
  readonly name?: string | null;
  readonly mode?: ManagementMode | null;
}

/**
 * Sets up a team; it has no manager, members or routing yet.
 *
 * @throws DomainError BAD_USER_INPUT; CONFLICT when the code is taken
 * @see docs/rules.md R34
 */
export async function createIndustryTeam(
  unit: Unit,
  input: CreateIndustryTeam,
): Promise<{ industryTeamId: string }> {
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(input.code)) {
    throw badInput(
      "input.code",
      "This is not a code.",
      "1 to 64 lower-case letters, digits and hyphens",
    );
  }
  const team = unit.db.create(IndustryTeam, {
    id: newId(),
    code: input.code,
    name: requiredText("input.name", input.name),
    mode: input.mode,
    severity: Severity.NORMAL,
    createdAt: unit.now,
  });
  await refuseViolation("industry_team_code_key", "Another team has this code.", () =>
    unit.db.save(team),
  );
  note(unit, "industry_team.create", team);
  return { industryTeamId: team.id };
}

/**
 * Renames a team or changes how it is managed; what is left out stays.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, BAD_USER_INPUT
 */
export async function updateIndustryTeam(
  unit: Unit,
  input: UpdateIndustryTeam,
): Promise<{ industryTeamId: string }> {
  const { id, version } = input;
  const team = await lockRow(unit, {
    entity: IndustryTeam,
    id,
    version,
    what: "The industry team",
  });
  team.name = input.name == null ? team.name : requiredText("input.name", input.name);
  team.mode = input.mode ?? team.mode;
  await unit.db.save(team);
  note(unit, "industry_team.update", team);
  return { industryTeamId: team.id };
}

function note(unit: Unit, action: string, { id, code, name, mode }: IndustryTeam): void {
  unit.journal({
    action,
    target: `industry_team:${id}`,
    area: "ORGANISATION",
    payload: { code, name, mode },
    industryTeamId: id,
  });
}
