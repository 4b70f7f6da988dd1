import { Role } from "@attest/shared/access";
import type { Unit } from "../../platform/unit.ts";
import { createStaff } from "../account/create-staff.service.ts";
import { demoAccounts } from "../account/demo-accounts.service.ts";
import { createEngineer } from "../engineer/engineer.service.ts";
import type { DemoPerson } from "./demo-world.ts";
import {
  DEMO_VENDORS,
  ENGINEER_NAMES,
  MANAGER_NAMES,
  OUTSOURCED_NAMES,
  type StaffName,
} from "./staff-names.ts";

/** Somebody to be taken on. */
interface Hiring {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly vendor: string | null;
}

/** So many of the engineers work at the customer-service desk. */
const CUSTOMER_SERVICE_ENGINEERS = 15;

const SPECIALTIES = [
  "网络与安全",
  "数据库",
  "业务系统",
  "桌面终端",
  "服务器与存储",
  "接口集成",
] as const;
const CERTIFICATES = ["ITSS 服务工程师", "CCNP", "OCP", "RHCE", "ITIL Foundation", "CISP"] as const;

/** Everybody who works for the demo company: managers, engineers, agents, directors, inspectors, administrators. */
export async function setUpPeople(unit: Unit): Promise<readonly DemoPerson[]> {
  const { accounts, passwordHash } = await demoAccounts();
  const people: DemoPerson[] = [];
  let engineers = 0;
  for (const hiring of hirings(accounts)) {
    const { staffId } = await createStaff(unit, { ...hiring, roles: [hiring.role], passwordHash });
    const isEngineer = hiring.role === Role.ENGINEER || hiring.role === Role.OUTSOURCED_ENGINEER;
    const engineerId = isEngineer
      ? await profileOf(unit, { hiring, staffId, index: engineers++ })
      : null;
    people.push({
      ...hiring,
      staffId,
      engineerId,
      outsourced: hiring.vendor !== null,
      memberTeamIds: [],
      managedTeamIds: [],
    });
  }
  return people;
}

interface Profile {
  readonly hiring: Hiring;
  readonly staffId: string;
  readonly index: number;
}

async function profileOf(unit: Unit, { hiring, staffId, index }: Profile): Promise<string> {
  const { vendor } = hiring;
  const ofDesk = vendor === null && index < CUSTOMER_SERVICE_ENGINEERS;
  const own = [index, index * 3 + 1].map(
    (place) => SPECIALTIES[place % SPECIALTIES.length] ?? SPECIALTIES[0],
  );
  const { engineerId } = await createEngineer(unit, {
    staffId,
    outsourced: vendor !== null,
    vendor,
    specialties: [...new Set([...(ofDesk ? ["客户服务"] : []), ...own])],
    certificates: [CERTIFICATES[index % CERTIFICATES.length] ?? CERTIFICATES[0]],
  });
  return engineerId;
}

/** The demo accounts of a role first, so that the first account of engineers is the first engineer. */
function hirings(accounts: readonly Account[]): readonly Hiring[] {
  const of = (role: Role): Hiring[] =>
    accounts.filter((account) => account.role === role).map(withAccount);
  const others = Object.values(Role).filter((role) => !WITH_MORE.includes(role));
  return [
    ...of(Role.ENGINEER),
    ...ENGINEER_NAMES.map((name) => employee(Role.ENGINEER, name)),
    ...of(Role.OUTSOURCED_ENGINEER),
    ...OUTSOURCED_NAMES.map(([name, local, vendor]) => ({
      ...employee(Role.OUTSOURCED_ENGINEER, [name, local]),
      vendor,
    })),
    ...of(Role.DEPARTMENT_MANAGER),
    ...MANAGER_NAMES.map((name) => employee(Role.DEPARTMENT_MANAGER, name)),
    ...others.flatMap(of),
  ];
}

type Account = Omit<Hiring, "vendor">;

/** Roles of which there are more people than accounts to try. */
const WITH_MORE: readonly Role[] = [
  Role.ENGINEER,
  Role.OUTSOURCED_ENGINEER,
  Role.DEPARTMENT_MANAGER,
];

function withAccount({ name, email, role }: Account, index: number): Hiring {
  const isOutsourced = role === Role.OUTSOURCED_ENGINEER;
  return {
    name,
    email,
    role,
    vendor: isOutsourced ? (DEMO_VENDORS[index % DEMO_VENDORS.length] ?? null) : null,
  };
}

function employee(role: Role, [name, local]: StaffName): Hiring {
  return { name, email: `${local}@demo.attest.test`, role, vendor: null };
}
