import { maskEmail, maskPhone } from "@attest/shared/access";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { Contact } from "./contact.entity.ts";
import { Customer } from "./customer.entity.ts";
import { customerLoader } from "./customer.loader.ts";

/** People at customers; how to reach them is masked for whoever may not see it whole. */
@Resolver(() => Contact)
export class ContactResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "Masked (138****5678) for whoever may not see it whole.",
  })
  phone(@Root() { phone }: Contact, @Ctx() context: ApiContext): string | null {
    return phone !== null && context.rights().masked.has("Contact.phone")
      ? maskPhone(phone)
      : phone;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Masked (w***@example.com) for whoever may not see it whole.",
  })
  email(@Root() { email }: Contact, @Ctx() context: ApiContext): string | null {
    return email !== null && context.rights().masked.has("Contact.email")
      ? maskEmail(email)
      : email;
  }

  @FieldResolver(() => Customer, { description: "Where they work." })
  async customer(@Root() contact: Contact, @Ctx() context: ApiContext): Promise<Customer | null> {
    return context.loaders.one(customerLoader, contact.customerId);
  }
}
