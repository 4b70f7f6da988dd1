import type { Role } from "@attest/shared/access";
import { hashPassword } from "@attest/api/modules/account/password-hash";
import { RoutingRule } from "@attest/api/modules/industry-team/routing-rule.entity";
import { seedCalendars } from "@attest/api/modules/service-calendar/seed-calendars.service";
import { newId } from "@attest/api/platform/random";
import { transact } from "@attest/api/platform/unit-of-work";
import { SYSTEM } from "@attest/api/platform/viewer";
import type { Builders } from "@attest/api/testing/build";
import { openTestServer, type TestServer } from "@attest/api/testing/test-server";
import { openCompanyClock, type CompanyClock } from "./company-clock.ts";
import { personWith, signedIn, type Person } from "./person.ts";

type Built<T extends keyof Builders> = Awaited<ReturnType<Builders[T]>>;

/** An engineer who can sign in. */
interface Worker extends Person {
  readonly engineerId: string;
  readonly staffId: string;
  readonly name: string;
}

/** A small company with everybody the stories need, all of them reached by HTTP only. */
export interface Company {
  readonly clock: CompanyClock;
  readonly house: TestServer;
  readonly nobody: Person;
  readonly agent: Person;
  readonly serviceManager: Person;
  readonly teamManager: Person;
  readonly engineerA: Worker;
  readonly engineerB: Worker;
  readonly outsourced: Worker;
  readonly otherTeamsEngineer: Worker;
  readonly team: Built<"team">;
  readonly otherTeam: Built<"team">;
  readonly customer: Built<"customer">;
  /** May close for the customer; phone 13800138001. */
  readonly contact: Built<"contact">;
  /** Of the same customer, may not close. */
  readonly colleague: Built<"contact">;
  readonly signIn: (role: Role) => Promise<Person>;
  readonly close: () => Promise<void>;
}

const PASSWORD = "a long enough password";

/** Opens the company on a Monday morning, 2026-09-14T09:30:00+08:00. */
export async function openCompany(): Promise<Company> {
  const house = await openTestServer();
  const { build, dataSource, server } = house;
  await transact({ dataSource, viewer: SYSTEM }, seedCalendars);
  const clock = await openCompanyClock(house.url);
  await clock.moveTo("2026-09-14T09:30:00+08:00");
  const passwordHash = await hashPassword(PASSWORD);
  const enter = (staff: Built<"staff">): Promise<Person> =>
    signedIn(server, { email: staff.email, password: PASSWORD });
  const signIn = async (role: Role): Promise<Person> =>
    enter(await build.staff({ roles: [role], passwordHash }));
  const manager = await build.staff({ roles: ["DEPARTMENT_MANAGER"], passwordHash });
  const team = await build.team({ manager });
  const otherTeam = await build.team();
  const hire = async (home: Built<"team">, name: string, outsourced = false): Promise<Worker> => {
    const role = outsourced ? "OUTSOURCED_ENGINEER" : "ENGINEER";
    const staff = await build.staff({ name, roles: [role], passwordHash });
    const { engineer } = await build.engineer({ team: home, staff, outsourced });
    return { ...(await enter(staff)), engineerId: engineer.id, staffId: staff.id, name };
  };
  await dataSource.manager.insert(RoutingRule, {
    id: newId(),
    industry: "政府",
    industryTeamId: team.id,
    priority: 1,
  });
  const customer = await build.customer({ team, industry: "政府" });
  const contact = await build.contact({
    customer,
    entitledToClose: true,
    phone: "13800138001",
    email: "contact@customer.test",
  });
  return {
    clock,
    house,
    nobody: personWith(server, {}),
    agent: await signIn("AGENT"),
    serviceManager: await signIn("CUSTOMER_SERVICE_MANAGER"),
    teamManager: await enter(manager),
    engineerA: await hire(team, "甲工"),
    engineerB: await hire(team, "乙工"),
    outsourced: await hire(team, "外协丙", true),
    otherTeamsEngineer: await hire(otherTeam, "丁工"),
    team,
    otherTeam,
    customer,
    contact,
    colleague: await build.contact({ customer }),
    signIn,
    close: async () => {
      await clock.close();
      await house.close();
    },
  };
}
