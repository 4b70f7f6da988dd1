import { lockRow } from "../../platform/database/lock-row.ts";
import { badInput } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { Contact } from "./contact.entity.ts";
import { Customer } from "./customer.entity.ts";

export interface CreateContact {
  readonly customerId: string;
  readonly name: string;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly entitledToClose: boolean;
}

/** What is left out stays; null takes a phone number or an address away. */
export interface UpdateContact {
  readonly id: string;
  readonly version: number;
  readonly name?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly entitledToClose?: boolean | null;
}

/**
 * Adds a person to a customer.
 *
 * @throws DomainError NOT_FOUND, BAD_USER_INPUT
 */
export async function createContact(
  unit: Unit,
  input: CreateContact,
): Promise<{ contactId: string }> {
  const customer = await lockRow(unit, {
    entity: Customer,
    id: input.customerId,
    what: "The customer",
  });
  const contact = unit.db.create(Contact, {
    id: newId(),
    customerId: customer.id,
    name: requiredText("input.name", input.name),
    phone: phoneOf(input.phone),
    email: emailOf(input.email),
    entitledToClose: input.entitledToClose,
    createdAt: unit.now,
  });
  await unit.db.save(contact);
  note(unit, { action: "contact.create", contact, customer });
  return { contactId: contact.id };
}

/** @throws DomainError NOT_FOUND, CONFLICT, BAD_USER_INPUT */
export async function updateContact(
  unit: Unit,
  input: UpdateContact,
): Promise<{ contactId: string }> {
  const { id, version } = input;
  const contact = await lockRow(unit, { entity: Contact, id, version, what: "The contact" });
  const customer = await unit.db.findOneByOrFail(Customer, { id: contact.customerId });
  contact.name = requiredText("input.name", input.name ?? contact.name);
  contact.phone = input.phone === undefined ? contact.phone : phoneOf(input.phone);
  contact.email = input.email === undefined ? contact.email : emailOf(input.email);
  contact.entitledToClose = input.entitledToClose ?? contact.entitledToClose;
  await unit.db.save(contact);
  note(unit, { action: "contact.update", contact, customer });
  return { contactId: contact.id };
}

/** Kept without spaces and hyphens, so that a number is found however it is written. */
function phoneOf(phone: string | null | undefined): string | null {
  const digits = (phone ?? "").replace(/[\s-]/g, "");
  if (digits !== "" && !/^\+?[0-9]{3,20}$/.test(digits)) {
    throw badInput(
      "input.phone",
      "This is not a phone number.",
      "3 to 20 digits, a + before them if need be",
    );
  }
  return digits === "" ? null : digits;
}

/** Kept in lower case. */
function emailOf(email: string | null | undefined): string | null {
  const address = (email ?? "").trim().toLowerCase();
  if (
    address !== "" &&
    (address.length > 254 || !/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(address))
  ) {
    throw badInput(
      "input.email",
      "This is not an e-mail address.",
      "an address of at most 254 characters",
    );
  }
  return address === "" ? null : address;
}

interface ContactNote {
  readonly action: string;
  readonly contact: Contact;
  readonly customer: Customer;
}

/** Who the person is stays out of the journal, so that a contact can be erased. */
function note(unit: Unit, { action, contact, customer }: ContactNote): void {
  unit.journal({
    action,
    target: `contact:${contact.id}`,
    area: "CUSTOMER",
    payload: { customerId: customer.id, entitledToClose: contact.entitledToClose },
    industryTeamId: customer.industryTeamId,
  });
}
