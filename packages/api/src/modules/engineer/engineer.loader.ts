import type { EntityManager, SelectQueryBuilder } from "typeorm";
import { byKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { Staff } from "../account/staff.entity.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { Engineer } from "./engineer.entity.ts";
import { TeamMembership } from "./team-membership.entity.ts";

/** An engineer with the person and the team of now: read together, since a list shows all three. */
export interface EngineerProfile {
  readonly engineer: Engineer;
  readonly staff: Staff;
  readonly industryTeam: IndustryTeam | null;
}

/** Engineers by id. */
export const engineerLoader: LoaderDefinition<string, EngineerProfile> = {
  name: "engineer",
  load: async (db, ids) =>
    byKey(
      await profiles(db, (query) => query.where("e.id IN (:...ids)", { ids })),
      ({ engineer }) => engineer.id,
    ),
};

/** Engineers by the id of the member of staff; most staff have none. */
export const engineerOfStaffLoader: LoaderDefinition<string, EngineerProfile> = {
  name: "engineerOfStaff",
  load: async (db, ids) =>
    byKey(
      await profiles(db, (query) => query.where("e.staffId IN (:...ids)", { ids })),
      ({ staff }) => staff.id,
    ),
};

type Narrowing = (query: SelectQueryBuilder<Engineer>) => SelectQueryBuilder<Engineer>;

async function profiles(db: EntityManager, narrowed: Narrowing): Promise<EngineerProfile[]> {
  const query = db
    .createQueryBuilder(Engineer, "e")
    .innerJoinAndMapOne("e.staff", Staff, "s", "s.id = e.staffId")
    .leftJoin(
      TeamMembership,
      "m",
      "m.engineerId = e.id AND tstzrange(m.validFrom, m.validTo) @> (SELECT company_now())",
    )
    .leftJoinAndMapOne("e.industryTeam", IndustryTeam, "t", "t.id = m.industryTeamId");
  const found = (await narrowed(query).getMany()) as (Engineer &
    Omit<EngineerProfile, "engineer">)[];
  return found.map((engineer) => ({
    engineer,
    staff: engineer.staff,
    industryTeam: engineer.industryTeam,
  }));
}
