import { In } from "typeorm";
import { groupedByKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { ContactAttempt } from "./contact-attempt.entity.ts";

export const attemptsOfCycle: LoaderDefinition<string, ContactAttempt[]> = {
  name: "attemptsOfCycle",
  load: async (db, ids) =>
    groupedByKey(
      await db.find(ContactAttempt, {
        where: { serviceCycleId: In([...ids]) },
        order: { attemptedAt: "ASC" },
      }),
      ({ serviceCycleId }) => serviceCycleId,
    ),
};
