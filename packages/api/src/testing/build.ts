import { Role } from "@attest/shared/access";
import { ManagementMode, Severity } from "@attest/shared/industry-team";
import type { Instant } from "@attest/shared/primitives";
import type { DataSource } from "typeorm";
import { RoleGrant } from "../modules/account/role-grant.entity.ts";
import { Staff } from "../modules/account/staff.entity.ts";
import { Contact } from "../modules/customer/contact.entity.ts";
import { Customer } from "../modules/customer/customer.entity.ts";
import { Engineer } from "../modules/engineer/engineer.entity.ts";
import { TeamMembership } from "../modules/engineer/team-membership.entity.ts";
import { IndustryTeam } from "../modules/industry-team/industry-team.entity.ts";
import { TeamManager } from "../modules/industry-team/team-manager.entity.ts";
import { seedCalendars } from "../modules/service-calendar/seed-calendars.service.ts";
import { ServiceLevel } from "../modules/service-level/service-level.entity.ts";
import { newId } from "../platform/random.ts";
import { transact } from "../platform/unit-of-work.ts";
import { SYSTEM, type StaffViewer } from "../platform/viewer.ts";
import { staffViewer } from "./staff-viewer.ts";

/** What was built of a person who works on records. */
export interface BuiltEngineer {
  readonly engineer: Engineer;
  readonly staff: Staff;
}

export interface Builders {
  /** The certified calendars of 2007 to 2026. */
  readonly calendars: () => Promise<void>;
  readonly staff: (facts?: Partial<Staff> & { readonly roles?: readonly Role[] }) => Promise<Staff>;
  readonly team: (
    facts?: Partial<IndustryTeam> & { readonly manager?: Staff },
  ) => Promise<IndustryTeam>;
  readonly engineer: (
    facts?: Partial<Engineer> & { readonly team?: IndustryTeam; readonly staff?: Staff },
  ) => Promise<BuiltEngineer>;
  readonly serviceLevel: (facts?: Partial<ServiceLevel>) => Promise<ServiceLevel>;
  readonly customer: (
    facts?: Partial<Customer> & {
      readonly team?: IndustryTeam;
      readonly serviceLevel?: ServiceLevel;
    },
  ) => Promise<Customer>;
  readonly contact: (
    facts?: Partial<Contact> & { readonly customer?: Customer },
  ) => Promise<Contact>;
  /** The person as a request would see them now: roles, teams, duties. */
  readonly viewer: (staff: Staff) => Promise<StaffViewer>;
  /** A new person with these roles, as a viewer at once. */
  readonly viewerWith: (...roles: readonly Role[]) => Promise<StaffViewer>;
}

/** Everything built holds from this instant on: 2024-01-01T00:00:00+08:00. */
export const BUILT_SINCE: Instant = 1_704_038_400;

/** Writes what a test needs of the world straight into its database, each thing with sensible facts of its own. */
export function createBuilders(dataSource: DataSource): Builders {
  const db = dataSource.manager;
  let count = 0;
  const next = (): string => String((count += 1)).padStart(3, "0");
  const since = { createdAt: BUILT_SINCE };
  const save = async <T extends object>(entity: new () => T, facts: Partial<T>): Promise<T> =>
    db.save<T>(db.create(entity, { id: newId(), ...since, ...facts } as never));
  const period = { validFrom: BUILT_SINCE, validTo: null };

  const build: Builders = {
    calendars: () => transact({ dataSource, viewer: SYSTEM }, seedCalendars),
    staff: async ({ roles = [], ...facts } = {}) => {
      const n = next();
      const base = {
        name: `员工${n}`,
        email: `staff-${n}@attest.test`,
        passwordHash: null,
        active: true,
      };
      const staff = await save(Staff, { ...base, ...facts });
      for (const role of roles) {
        await save(RoleGrant, { staffId: staff.id, role, grantedBy: null, ...period });
      }
      return staff;
    },
    team: async ({ manager, ...facts } = {}) => {
      const n = next();
      const base = {
        code: `team-${n}`,
        name: `行业组${n}`,
        mode: ManagementMode.COMPANY_MANAGED,
        severity: Severity.NORMAL,
      };
      const team = await save(IndustryTeam, { ...base, ...facts });
      if (manager !== undefined) {
        await save(TeamManager, { industryTeamId: team.id, staffId: manager.id, ...period });
      }
      return team;
    },
    engineer: async ({ team, staff, ...facts } = {}) => {
      const role = facts.outsourced === true ? Role.OUTSOURCED_ENGINEER : Role.ENGINEER;
      const person = staff ?? (await build.staff({ roles: [role] }));
      const base = {
        outsourced: false,
        vendor: facts.outsourced === true ? "外协公司" : null,
        specialties: [],
        certificates: [],
      };
      const engineer = await save(Engineer, { staffId: person.id, ...base, ...facts });
      if (team !== undefined) {
        await save(TeamMembership, { engineerId: engineer.id, industryTeamId: team.id, ...period });
      }
      return { engineer, staff: person };
    },
    serviceLevel: async (facts = {}) => {
      const n = next();
      const base = {
        code: `level-${n}`,
        name: `服务级别${n}`,
        responseTargetMinutes: 60,
        resolutionTargetMinutes: 480,
      };
      return save(ServiceLevel, { ...base, ...facts });
    },
    customer: async ({ team, serviceLevel, ...facts } = {}) => {
      const level = facts.serviceLevelId ?? (serviceLevel ?? (await build.serviceLevel())).id;
      const base = {
        name: `客户${next()}`,
        industry: "政府",
        outsourcingAllowed: true,
        contractNumber: null,
        contractEndsOn: null,
      };
      return save(Customer, {
        ...base,
        industryTeamId: team?.id ?? null,
        serviceLevelId: level,
        ...facts,
      });
    },
    contact: async ({ customer, ...facts } = {}) => {
      const n = next();
      const customerId = facts.customerId ?? (customer ?? (await build.customer())).id;
      const base = {
        name: `联系人${n}`,
        phone: `13800000${n}`,
        email: `contact-${n}@customer.test`,
        entitledToClose: false,
      };
      return save(Contact, { customerId, ...base, ...facts });
    },
    viewer: (staff) => staffViewer(db, staff),
    viewerWith: async (...roles) => staffViewer(db, await build.staff({ roles })),
  };
  return build;
}
