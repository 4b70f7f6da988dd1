import { In } from "typeorm";
import { byKey, groupedByKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { Contact } from "./contact.entity.ts";

/** Contacts by id. */
export const contactLoader: LoaderDefinition<string, Contact> = {
  name: "contact",
  load: async (db, ids) => byKey(await db.findBy(Contact, { id: In([...ids]) }), ({ id }) => id),
};

/** The contacts of a customer, by the customer's id; by name in the order of pinyin. */
export const contactsOfCustomerLoader: LoaderDefinition<string, Contact[]> = {
  name: "contactsOfCustomer",
  load: async (db, customerIds) => {
    const contacts = await db
      .createQueryBuilder(Contact, "c")
      .where("c.customerId IN (:...customerIds)", { customerIds })
      .orderBy(`c.name COLLATE "zh-x-icu"`)
      .addOrderBy("c.id")
      .getMany();
    return groupedByKey(contacts, ({ customerId }) => customerId);
  },
};
