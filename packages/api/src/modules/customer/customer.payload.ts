import { ObjectType } from "type-graphql";
import { connectionType } from "../../platform/pages/connection-type.ts";
import { Customer } from "./customer.entity.ts";

export const CustomerConnection = connectionType("Customer", () => Customer);

@ObjectType({ description: "The customer that a command changed." })
export class CustomerPayload {
  customerId!: string;
}

@ObjectType({ description: "The contact that a command changed." })
export class ContactPayload {
  contactId!: string;
}
