import { In } from "typeorm";
import { byKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { IndustryTeam } from "./industry-team.entity.ts";

/** Teams by id. */
export const industryTeamLoader: LoaderDefinition<string, IndustryTeam> = {
  name: "industryTeam",
  load: async (db, ids) =>
    byKey(await db.findBy(IndustryTeam, { id: In([...ids]) }), ({ id }) => id),
};
