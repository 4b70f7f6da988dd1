import type { EntityManager } from "typeorm";
import { Scorecard } from "./scorecard.entity.ts";

/** All scorecards, by name. */
export async function readScorecards(db: EntityManager): Promise<Scorecard[]> {
  return db.find(Scorecard, { where: {}, order: { name: "ASC" } });
}
