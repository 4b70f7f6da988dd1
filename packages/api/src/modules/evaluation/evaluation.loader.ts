import { In } from "typeorm";
import { groupedByKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { Evaluation } from "./evaluation.entity.ts";

/** The evaluations of a cycle, in the order they were asked for. */
export const evaluationsOfCycle: LoaderDefinition<string, Evaluation[]> = {
  name: "evaluationsOfCycle",
  load: async (db, ids) =>
    groupedByKey(
      await db.find(Evaluation, {
        where: { serviceCycleId: In([...ids]) },
        order: { sentAt: "ASC", id: "ASC" },
      }),
      ({ serviceCycleId }) => serviceCycleId,
    ),
};
