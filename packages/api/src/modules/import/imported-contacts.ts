import type { EntityManager } from "typeorm";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { Contact } from "../customer/contact.entity.ts";
import { insertRows } from "./insert-rows.ts";

/** The customer's contacts of these very names; of several the eldest. */
export async function findContacts(
  db: EntityManager,
  customerId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows: { name: string; id: string }[] = await db.query(FIND, [customerId, names]);
  return new Map(rows.map(({ name, id }) => [name, id]));
}

const FIND = `SELECT DISTINCT ON (name) name, id FROM contact
  WHERE customer_id = $1 AND name = ANY($2) ORDER BY name, id`;

/** Makes each caller a contact of the customer; the log names neither phone nor e-mail. */
export async function makeContacts(
  unit: Unit,
  customerId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const contacts = names.map((name) => ({
    id: newId(),
    customerId,
    name,
    phone: null,
    email: null,
    entitledToClose: false,
    version: 1,
    createdAt: unit.now,
  }));
  await insertRows(unit.db, Contact, contacts);
  for (const { id } of contacts) {
    const payload = { customerId, entitledToClose: false };
    unit.journal({ action: "contact.create", target: `contact:${id}`, area: "CUSTOMER", payload });
  }
  return new Map(contacts.map(({ name, id }) => [name, id]));
}
