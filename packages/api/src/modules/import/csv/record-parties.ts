import { newId } from "../../../platform/random.ts";
import type { Unit } from "../../../platform/unit.ts";
import { Contact } from "../../customer/contact.entity.ts";
import { createContact } from "../../customer/contact.service.ts";
import type { Customer } from "../../customer/customer.entity.ts";
import { routeCustomer } from "../../industry-team/routing.service.ts";
import { ServiceLevel } from "../../service-level/service-level.entity.ts";
import { Custody } from "../../service-record/custody.entity.ts";
import { textOf } from "./csv-resource.ts";
import type { RowValues } from "./field.ts";
import { customerNamed, engineerByEmail, levelNamed, teamNamed } from "./references.ts";

/** Who has to do with a record that a row tells of. */
export interface RecordParties {
  readonly customer: Customer;
  readonly contact: Contact;
  readonly level: ServiceLevel;
  readonly industryTeamId: string | null;
  readonly engineerId: string | null;
}

/**
 * Looks up whom a row names; a contact that the customer does not have yet is made.
 *
 * @throws DomainError BAD_USER_INPUT for a customer, level, team or engineer that is not here
 */
export async function partiesOf(unit: Unit, row: RowValues): Promise<RecordParties> {
  const customer = await customerNamed(unit, textOf(row, "customer"));
  const [level, team, engineer] = ["serviceLevel", "industryTeam", "engineer"].map((name) =>
    textOf(row, name),
  );
  return {
    customer,
    contact: await contactOf(unit, customer, row),
    level: level
      ? await levelNamed(unit, level)
      : await unit.db.findOneByOrFail(ServiceLevel, { id: customer.serviceLevelId }),
    industryTeamId: team
      ? (await teamNamed(unit, team)).id
      : (await routeCustomer(unit.db, customer)).industryTeamId,
    engineerId: engineer ? await engineerByEmail(unit, engineer) : null,
  };
}

async function contactOf(
  unit: Unit,
  { id: customerId }: Customer,
  row: RowValues,
): Promise<Contact> {
  const name = textOf(row, "contact");
  const found = await unit.db.findOne(Contact, {
    where: { customerId, name },
    order: { id: "ASC" },
  });
  if (found !== null) {
    return found;
  }
  const { contactId } = await createContact(unit, {
    customerId,
    name,
    phone: textOf(row, "contactPhone") || null,
    email: textOf(row, "contactEmail") || null,
    entitledToClose: false,
  });
  return unit.db.findOneByOrFail(Contact, { id: contactId });
}

/** The one segment of custody that a file tells of. */
export async function storeCustody(
  { db }: Unit,
  { serviceRecordId, fromAt }: { readonly serviceRecordId: string; readonly fromAt: number },
  { industryTeamId, engineerId }: RecordParties,
): Promise<void> {
  await db.delete(Custody, { serviceRecordId });
  const holder = { industryTeamId, engineerId, reason: null };
  await db.insert(Custody, { id: newId(), serviceRecordId, fromAt, toAt: null, ...holder });
}
