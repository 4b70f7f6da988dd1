import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { Customer } from "./customer.entity.ts";
import { CreateCustomerInput, UpdateCustomerInput } from "./customer.input.ts";
import { customerLoader } from "./customer.loader.ts";
import { CustomerPayload } from "./customer.payload.ts";
import { createCustomer, updateCustomer } from "./customer.service.ts";

/** The commands on customers. */
@Resolver(() => CustomerPayload)
export class CustomerCommandResolver {
  @Mutation(() => CustomerPayload, { description: "Who: AGENT, CUSTOMER_SERVICE_MANAGER." })
  async createCustomer(
    @Ctx() context: ApiContext,
    @Arg("input", () => CreateCustomerInput) input: CreateCustomerInput,
  ): Promise<CustomerPayload> {
    return context.command("createCustomer", (unit) => createCustomer(unit, input));
  }

  @Mutation(() => CustomerPayload, { description: "Who: AGENT, CUSTOMER_SERVICE_MANAGER." })
  async updateCustomer(
    @Ctx() context: ApiContext,
    @Arg("input", () => UpdateCustomerInput) input: UpdateCustomerInput,
  ): Promise<CustomerPayload> {
    return context.command("updateCustomer", (unit) => updateCustomer(unit, input));
  }

  @FieldResolver(() => Customer, { description: "As it is now." })
  async customer(
    @Root() payload: CustomerPayload,
    @Ctx() context: ApiContext,
  ): Promise<Customer | null> {
    return context.loaders.one(customerLoader, payload.customerId);
  }
}
