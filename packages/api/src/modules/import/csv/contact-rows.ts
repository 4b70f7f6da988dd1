import { Contact } from "../../customer/contact.entity.ts";
import { createContact, updateContact } from "../../customer/contact.service.ts";
import { flagOf, textOf, type CsvResource } from "./csv-resource.ts";
import type { RowValues } from "./field.ts";
import { customerNamed } from "./references.ts";

const REQUIRED = { kind: "TEXT", need: "REQUIRED" } as const;
const OPTIONAL = { kind: "TEXT", need: "OPTIONAL" } as const;

/** The customers' people, known by their customer's name and their own. */
export const contactRows: CsvResource = {
  name: "contacts",
  fields: {
    customer: REQUIRED,
    name: REQUIRED,
    phone: OPTIONAL,
    email: OPTIONAL,
    entitledToClose: { kind: "BOOLEAN", need: "OPTIONAL" },
  },
  keyOf: (row) => `${textOf(row, "customer")}\n${textOf(row, "name")}`,
  find: async (unit, row) => {
    const customer = await customerNamed(unit, textOf(row, "customer"));
    const where = { customerId: customer.id, name: textOf(row, "name") };
    return (await unit.db.findOne(Contact, { where, order: { id: "ASC" } }))?.id ?? null;
  },
  create: async (unit, row) => {
    const customer = await customerNamed(unit, textOf(row, "customer"));
    return (await createContact(unit, { customerId: customer.id, ...factsOf(row) })).contactId;
  },
  update: async (unit, id, row) => {
    const { version } = await unit.db.findOneByOrFail(Contact, { id });
    await updateContact(unit, { id, version, ...factsOf(row) });
  },
};

function factsOf(row: RowValues): {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly entitledToClose: boolean;
} {
  return {
    name: textOf(row, "name"),
    phone: textOf(row, "phone") || null,
    email: textOf(row, "email") || null,
    entitledToClose: flagOf(row, "entitledToClose", false),
  };
}
