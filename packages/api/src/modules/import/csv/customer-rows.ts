import { Customer } from "../../customer/customer.entity.ts";
import { createCustomer, updateCustomer } from "../../customer/customer.service.ts";
import type { Unit } from "../../../platform/unit.ts";
import { flagOf, textOf, type CsvResource } from "./csv-resource.ts";
import type { RowValues } from "./field.ts";
import { levelNamed } from "./references.ts";

const REQUIRED = { kind: "TEXT", need: "REQUIRED" } as const;

/** Customers, known by their name. */
export const customerRows: CsvResource = {
  name: "customers",
  fields: {
    name: REQUIRED,
    industry: REQUIRED,
    serviceLevel: REQUIRED,
    outsourcingAllowed: { kind: "BOOLEAN", need: "OPTIONAL" },
    contractNumber: { kind: "TEXT", need: "OPTIONAL" },
    contractEndsOn: { kind: "DATE", need: "OPTIONAL" },
  },
  keyOf: (row) => textOf(row, "name"),
  find: async ({ db }, row) =>
    (await db.findOne(Customer, { where: { name: textOf(row, "name") }, order: { id: "ASC" } }))
      ?.id ?? null,
  create: async (unit, row) => (await createCustomer(unit, await factsOf(unit, row))).customerId,
  update: async (unit, id, row) => {
    const { version } = await unit.db.findOneByOrFail(Customer, { id });
    await updateCustomer(unit, { id, version, ...(await factsOf(unit, row)) });
  },
};

interface CustomerFacts {
  readonly name: string;
  readonly industry: string;
  readonly serviceLevelId: string;
  readonly outsourcingAllowed: boolean;
  readonly contractNumber: string | null;
  readonly contractEndsOn: string | null;
}

async function factsOf(unit: Unit, row: RowValues): Promise<CustomerFacts> {
  return {
    name: textOf(row, "name"),
    industry: textOf(row, "industry"),
    serviceLevelId: (await levelNamed(unit, textOf(row, "serviceLevel"))).id,
    outsourcingAllowed: flagOf(row, "outsourcingAllowed", true),
    contractNumber: textOf(row, "contractNumber") || null,
    contractEndsOn: textOf(row, "contractEndsOn") || null,
  };
}
