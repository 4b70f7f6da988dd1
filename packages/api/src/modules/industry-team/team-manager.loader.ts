import type { LoaderDefinition } from "../../platform/loaders.ts";
import { Staff } from "../account/staff.entity.ts";
import { TeamManager } from "./team-manager.entity.ts";

/** Who manages a team now, by the team's id; a team between two managers has none. */
export const teamManagerLoader: LoaderDefinition<string, Staff> = {
  name: "teamManager",
  load: async (db, teamIds) => {
    const found = await db
      .createQueryBuilder(TeamManager, "m")
      .innerJoinAndMapOne("m.staff", Staff, "s", "s.id = m.staffId")
      .where("m.industryTeamId IN (:...teamIds)", { teamIds })
      .andWhere("tstzrange(m.validFrom, m.validTo) @> (SELECT company_now())")
      .getMany();
    const terms = found as (TeamManager & { readonly staff: Staff })[];
    return new Map(terms.map(({ industryTeamId, staff }) => [industryTeamId, staff]));
  },
};
