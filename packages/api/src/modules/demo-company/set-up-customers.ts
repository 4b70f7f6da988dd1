import { addDays, civilDateOf } from "@attest/shared/primitives";
import type { Unit } from "../../platform/unit.ts";
import { createContact } from "../customer/contact.service.ts";
import { createCustomer } from "../customer/customer.service.ts";
import { createServiceLevel } from "../service-level/service-level.service.ts";
import { CUSTOMER_NAMES, type CustomerName } from "./customer-names.ts";
import type { DemoContact, DemoCustomer, DemoTeam } from "./demo-world.ts";
import { personName } from "./person-name.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** The contact whom newcomers call as. */
const FIRST_CONTACT = { name: "王小明", phone: "13800000001" } as const;
const PHONE_BLOCKS = ["1380000", "1390000", "1370000", "1360000", "1350000", "1330000"] as const;

const LEVELS = [
  {
    code: "standard",
    name: "标准服务",
    responseTargetMinutes: 60,
    resolutionTargetMinutes: 1_440,
    weight: 5,
  },
  {
    code: "gold",
    name: "金牌服务",
    responseTargetMinutes: 60,
    resolutionTargetMinutes: 720,
    weight: 3,
  },
  {
    code: "platinum",
    name: "白金服务",
    responseTargetMinutes: 30,
    resolutionTargetMinutes: 360,
    weight: 2,
  },
] as const;

/** The service levels, and sixty customers with their contacts. */
export async function setUpCustomers(
  unit: Unit,
  { teams, random }: { readonly teams: readonly DemoTeam[]; readonly random: SeededRandom },
): Promise<readonly DemoCustomer[]> {
  const levels: [string, number][] = [];
  for (const { weight, ...level } of LEVELS) {
    levels.push([(await createServiceLevel(unit, level)).serviceLevelId, weight]);
  }
  const phones = new Set<string>([FIRST_CONTACT.phone]);
  const customers: DemoCustomer[] = [];
  for (const team of teams) {
    for (const name of CUSTOMER_NAMES[team.code]) {
      const isFirst = customers.length === 0;
      const order = {
        team,
        name,
        isFirst,
        levelId: isFirst ? (levels[1]?.[0] ?? "") : random.weighted(levels),
      };
      customers.push(await setUpCustomer(unit, order, { random, phones }));
    }
  }
  return customers;
}

interface Order {
  readonly team: DemoTeam;
  readonly name: CustomerName;
  readonly isFirst: boolean;
  readonly levelId: string;
}

interface Chance {
  readonly random: SeededRandom;
  /** Given out already. */
  readonly phones: Set<string>;
}

async function setUpCustomer(
  unit: Unit,
  { team, name, isFirst, levelId }: Order,
  chance: Chance,
): Promise<DemoCustomer> {
  const { random } = chance;
  const [customerName, domain] = name;
  const outsourcingAllowed = isFirst || !(team.code === "finance" || random.chance(0.2));
  const { customerId } = await createCustomer(unit, {
    name: customerName,
    industry: team.industry,
    serviceLevelId: levelId,
    outsourcingAllowed,
    contractNumber: `ZX-${String(random.int(2023, 2025))}-${String(random.int(1, 9_999)).padStart(4, "0")}`,
    contractEndsOn: addDays(civilDateOf(unit.now), random.int(500, 1_400)),
  });
  const contacts: DemoContact[] = [];
  const count = isFirst ? 3 : random.int(1, 4);
  for (let index = 0; index < count; index += 1) {
    const known =
      isFirst && index === 0
        ? FIRST_CONTACT
        : { name: personName(random), phone: newPhone(chance) };
    const person = {
      ...known,
      email: `contact${String(index + 1)}@${domain}.example`,
      entitledToClose: index === 0 || random.chance(0.4),
    };
    const { contactId } = await createContact(unit, { customerId, ...person });
    contacts.push({ id: contactId, ...person });
  }
  return { id: customerId, name: customerName, team, outsourcingAllowed, contacts };
}

function newPhone({ random, phones }: Chance): string {
  const phone = `${random.pick(PHONE_BLOCKS)}${String(random.int(1_000, 9_999))}`;
  if (phones.has(phone)) {
    return newPhone({ random, phones });
  }
  phones.add(phone);
  return phone;
}
