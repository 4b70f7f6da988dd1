import type { EntityManager } from "typeorm";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { Customer } from "../customer/customer.entity.ts";
import { ServiceLevel } from "../service-level/service-level.entity.ts";

/** Whose log it is. */
export type ImportedCustomer = Pick<Customer, "id" | "name">;

/** The customer of that very name, of several the eldest; null when there is none. */
export async function findCustomer(
  db: EntityManager,
  name: string,
): Promise<ImportedCustomer | null> {
  return db.findOne(Customer, { where: { name }, order: { id: "ASC" } });
}

/** The customer of that very name, made where there is none. */
export async function ensureCustomer(
  unit: Unit,
  name: string,
  level: ServiceLevel,
): Promise<ImportedCustomer> {
  const found = await findCustomer(unit.db, name);
  if (found !== null) {
    return found;
  }
  const customer = { id: newId(), name, industry: NO_INDUSTRY, ...UNTOLD, createdAt: unit.now };
  await unit.db.insert(Customer, { ...customer, serviceLevelId: level.id });
  const target = `customer:${customer.id}`;
  const payload = { industry: NO_INDUSTRY, serviceLevelId: level.id };
  unit.journal({ action: "customer.create", target, area: "CUSTOMER", payload });
  return customer;
}

const NO_INDUSTRY = "日志未写明";
const UNTOLD = {
  industryTeamId: null,
  outsourcingAllowed: true,
  contractNumber: null,
  contractEndsOn: null,
} as const;

/**
 * The level of imported records. A log names no promise, so this one stands for it and says so: the company's hour
 * for the response, which is not judged, and five workdays for the resolution.
 */
export async function ensureImportedLevel(unit: Unit): Promise<ServiceLevel> {
  const found = await unit.db.findOneBy(ServiceLevel, { code: IMPORTED_LEVEL.code });
  if (found !== null) {
    return found;
  }
  const level = { ...IMPORTED_LEVEL, id: newId(), version: 1, createdAt: unit.now };
  await unit.db.insert(ServiceLevel, level);
  const target = `service_level:${level.id}`;
  unit.journal({
    action: "service_level.create",
    target,
    area: "ORGANISATION",
    payload: IMPORTED_LEVEL,
  });
  return level;
}

const IMPORTED_LEVEL = {
  code: "imported",
  name: "导入(日志未写明服务级别;解决按五个工作日)",
  responseTargetMinutes: 60,
  resolutionTargetMinutes: 2_400,
} as const;
