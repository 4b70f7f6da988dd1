import type { EntityManager } from "typeorm";
import { Company } from "./company.entity.ts";

/** Whose desk this is. @throws EntityNotFoundError on a database that was never set up */
export async function readCompany(db: EntityManager): Promise<Company> {
  return db.findOneByOrFail(Company, { id: 1 });
}
