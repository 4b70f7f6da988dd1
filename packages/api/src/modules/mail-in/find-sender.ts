import type { EntityManager } from "typeorm";
import { Contact } from "../customer/contact.entity.ts";
import { Staff } from "../account/staff.entity.ts";

/** Whose address a mail bears; by itself no proof of who wrote it. */
export interface MailSender {
  /** All contacts of the address: one person may work for two customers. */
  readonly contacts: readonly Contact[];
  /** An address of our own people: a mail never acts as staff. */
  readonly isStaff: boolean;
}

/** Looks the From address up. */
export async function findSender(db: EntityManager, fromAddress: string): Promise<MailSender> {
  if (fromAddress === "") {
    return { contacts: [], isStaff: false };
  }
  const isStaff = await db.existsBy(Staff, { email: fromAddress });
  const contacts = isStaff
    ? []
    : await db
        .createQueryBuilder(Contact, "c")
        .where("lower(c.email) = :email", { email: fromAddress })
        .orderBy("c.createdAt")
        .addOrderBy("c.id")
        .getMany();
  return { contacts, isStaff };
}
