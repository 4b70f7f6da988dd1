import { lockRow } from "../../platform/database/lock-row.ts";
import { isId } from "../../platform/database/id.ts";
import { badInput } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { routeCustomer } from "../industry-team/routing.service.ts";
import { ServiceLevel } from "../service-level/service-level.entity.ts";
import { Customer } from "./customer.entity.ts";

export interface CreateCustomer {
  readonly name: string;
  readonly industry: string;
  readonly serviceLevelId: string;
  readonly outsourcingAllowed: boolean;
  readonly contractNumber?: string | null;
  /** YYYY-MM-DD. */
  readonly contractEndsOn?: string | null;
}

/** What is left out stays. */
export interface UpdateCustomer extends Partial<Nullable<CreateCustomer>> {
  readonly id: string;
  readonly version: number;
}

type Nullable<T> = { readonly [K in keyof T]: T[K] | null };

/**
 * Takes on a customer; its industry decides which team serves it.
 *
 * @throws DomainError BAD_USER_INPUT
 * @see docs/rules.md R4
 */
export async function createCustomer(
  unit: Unit,
  input: CreateCustomer,
): Promise<{ customerId: string }> {
  const industry = requiredText("input.industry", input.industry);
  const customer = unit.db.create(Customer, {
    id: newId(),
    name: requiredText("input.name", input.name),
    industry,
    industryTeamId: (await routeCustomer(unit.db, { industry })).industryTeamId,
    serviceLevelId: await knownLevel(unit, input.serviceLevelId),
    outsourcingAllowed: input.outsourcingAllowed,
    contractNumber: input.contractNumber ?? null,
    contractEndsOn: input.contractEndsOn ?? null,
    createdAt: unit.now,
  });
  await unit.db.save(customer);
  note(unit, "customer.create", customer);
  return { customerId: customer.id };
}

/**
 * Changes a customer; another industry means another team for what comes from now on.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, BAD_USER_INPUT
 * @see docs/rules.md R4
 */
export async function updateCustomer(
  unit: Unit,
  input: UpdateCustomer,
): Promise<{ customerId: string }> {
  const { id, version } = input;
  const customer = await lockRow(unit, { entity: Customer, id, version, what: "The customer" });
  const industry = requiredText("input.industry", input.industry ?? customer.industry);
  if (industry !== customer.industry) {
    customer.industry = industry;
    customer.industryTeamId = (await routeCustomer(unit.db, customer)).industryTeamId;
  }
  customer.name = requiredText("input.name", input.name ?? customer.name);
  customer.serviceLevelId = await knownLevel(unit, input.serviceLevelId ?? customer.serviceLevelId);
  customer.outsourcingAllowed = input.outsourcingAllowed ?? customer.outsourcingAllowed;
  customer.contractNumber = input.contractNumber ?? customer.contractNumber;
  customer.contractEndsOn = input.contractEndsOn ?? customer.contractEndsOn;
  await unit.db.save(customer);
  note(unit, "customer.update", customer);
  return { customerId: customer.id };
}

/** Routes every customer of an industry by the rules as they are now. @see docs/rules.md R4 */
export async function rerouteCustomers(
  unit: Unit,
  { industry }: { readonly industry: string },
): Promise<void> {
  const { industryTeamId } = await routeCustomer(unit.db, { industry });
  await unit.db.update(Customer, { industry }, { industryTeamId });
}

async function knownLevel(unit: Unit, serviceLevelId: string): Promise<string> {
  if (!isId(serviceLevelId) || !(await unit.db.existsBy(ServiceLevel, { id: serviceLevelId }))) {
    throw badInput(
      "input.serviceLevelId",
      "There is no such service level.",
      "an id of `serviceLevels`",
    );
  }
  return serviceLevelId;
}

function note(unit: Unit, action: string, customer: Customer): void {
  const { id, industry, industryTeamId, serviceLevelId, outsourcingAllowed } = customer;
  unit.journal({
    action,
    target: `customer:${id}`,
    area: "CUSTOMER",
    payload: { industry, industryTeamId, serviceLevelId, outsourcingAllowed },
    industryTeamId,
  });
}
