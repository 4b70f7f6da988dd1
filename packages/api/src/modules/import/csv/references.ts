import { badInput } from "../../../platform/errors.ts";
import type { Unit } from "../../../platform/unit.ts";
import { Customer } from "../../customer/customer.entity.ts";
import { IndustryTeam } from "../../industry-team/industry-team.entity.ts";
import { ServiceLevel } from "../../service-level/service-level.entity.ts";

/** The customer of that very name; of several the eldest. @throws DomainError BAD_USER_INPUT */
export async function customerNamed({ db }: Unit, name: string): Promise<Customer> {
  const found = await db.findOne(Customer, { where: { name }, order: { id: "ASC" } });
  return found ?? unknown("customer", name);
}

/** The service level by code or name. @throws DomainError BAD_USER_INPUT */
export async function levelNamed({ db }: Unit, word: string): Promise<ServiceLevel> {
  const found = await db.findOne(ServiceLevel, { where: [{ code: word }, { name: word }] });
  return found ?? unknown("serviceLevel", word);
}

/** The industry team by code or name. @throws DomainError BAD_USER_INPUT */
export async function teamNamed({ db }: Unit, word: string): Promise<IndustryTeam> {
  const found = await db.findOne(IndustryTeam, { where: [{ code: word }, { name: word }] });
  return found ?? unknown("industryTeam", word);
}

/** The engineer by e-mail address. @throws DomainError BAD_USER_INPUT */
export async function engineerByEmail({ db }: Unit, email: string): Promise<string> {
  const rows: { id: string }[] = await db.query(
    "SELECT e.id FROM engineer e JOIN staff s ON s.id = e.staff_id WHERE s.email = $1",
    [email.toLowerCase()],
  );
  return rows[0]?.id ?? unknown("engineer", email);
}

function unknown(field: string, word: string): never {
  throw badInput(field, `${field}: there is no "${word.slice(0, 60)}" here.`, "one that is known");
}
