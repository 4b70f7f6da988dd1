import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { Contact } from "./contact.entity.ts";
import { CreateContactInput, UpdateContactInput } from "./contact.input.ts";
import { contactLoader } from "./contact.loader.ts";
import { createContact, updateContact } from "./contact.service.ts";
import { ContactPayload } from "./customer.payload.ts";

/** The commands on contacts. */
@Resolver(() => ContactPayload)
export class ContactCommandResolver {
  @Mutation(() => ContactPayload, { description: "Who: AGENT, CUSTOMER_SERVICE_MANAGER." })
  async createContact(
    @Ctx() context: ApiContext,
    @Arg("input", () => CreateContactInput) input: CreateContactInput,
  ): Promise<ContactPayload> {
    return context.command("createContact", (unit) => createContact(unit, input));
  }

  @Mutation(() => ContactPayload, { description: "Who: AGENT, CUSTOMER_SERVICE_MANAGER." })
  async updateContact(
    @Ctx() context: ApiContext,
    @Arg("input", () => UpdateContactInput) input: UpdateContactInput,
  ): Promise<ContactPayload> {
    return context.command("updateContact", (unit) => updateContact(unit, input));
  }

  @FieldResolver(() => Contact, { description: "As they are now." })
  async contact(
    @Root() payload: ContactPayload,
    @Ctx() context: ApiContext,
  ): Promise<Contact | null> {
    return context.loaders.one(contactLoader, payload.contactId);
  }
}
