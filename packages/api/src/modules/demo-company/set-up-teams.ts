import { Role } from "@attest/shared/access";
import { ManagementMode } from "@attest/shared/industry-team";
import type { Unit } from "../../platform/unit.ts";
import { addTeamMember } from "../engineer/engineer.service.ts";
import { createIndustryTeam } from "../industry-team/industry-team.service.ts";
import { setRoutingRule } from "../industry-team/routing.service.ts";
import { setTeamManager } from "../industry-team/team-manager.service.ts";
import type { DemoEngineer, DemoPerson, DemoTeam } from "./demo-world.ts";
import { INDUSTRIES, type Industry } from "./industries.ts";

/** Teams that manage themselves; the company audits them from time to time. */
const SELF_MANAGED: readonly string[] = ["finance", "energy"];

/** The eight teams with manager, members and routing. */
export async function setUpTeams(
  unit: Unit,
  people: readonly DemoPerson[],
): Promise<readonly DemoTeam[]> {
  const managers = people.filter(({ role }) => role === Role.DEPARTMENT_MANAGER);
  const engineers = people.filter((person): person is DemoEngineer => person.engineerId !== null);
  const teams: DemoTeam[] = [];
  for (const [index, industry] of INDUSTRIES.entries()) {
    const manager = managers[index];
    if (manager === undefined) {
      throw new Error(`Nobody manages ${industry.code}.`);
    }
    const id = await setUpTeam(unit, industry, manager);
    const own = engineers.filter((engineer) => teamIndex(engineers, engineer) === index);
    for (const { engineerId } of own) {
      await addTeamMember(unit, { engineerId, industryTeamId: id });
    }
    teams.push({
      id,
      code: industry.code,
      industry: industry.name,
      manager: { ...manager, managedTeamIds: [id] },
      engineers: own.map((engineer) => ({ ...engineer, memberTeamIds: [id] })),
    });
  }
  return teams;
}

async function setUpTeam(unit: Unit, industry: Industry, manager: DemoPerson): Promise<string> {
  const mode = SELF_MANAGED.includes(industry.code)
    ? ManagementMode.SELF_MANAGED
    : ManagementMode.COMPANY_MANAGED;
  const { industryTeamId } = await createIndustryTeam(unit, {
    code: industry.code,
    name: industry.teamName,
    mode,
  });
  await setTeamManager(unit, { industryTeamId, staffId: manager.staffId });
  await setRoutingRule(unit, {
    industry: industry.name,
    targets: [{ industryTeamId, priority: 100 }],
  });
  return industryTeamId;
}

/** The first of each kind to the first team, and so on round: the first demo accounts meet in the first team. */
function teamIndex(engineers: readonly DemoEngineer[], engineer: DemoEngineer): number {
  const ofKind = engineers.filter(({ outsourced }) => outsourced === engineer.outsourced);
  return ofKind.indexOf(engineer) % INDUSTRIES.length;
}
