import { In } from "typeorm";
import { byKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { Customer } from "./customer.entity.ts";

/** Customers by id. */
export const customerLoader: LoaderDefinition<string, Customer> = {
  name: "customer",
  load: async (db, ids) => byKey(await db.findBy(Customer, { id: In([...ids]) }), ({ id }) => id),
};
