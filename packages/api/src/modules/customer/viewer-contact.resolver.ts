import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { ViewerObject } from "../account/viewer.object.ts";
import { Contact } from "./contact.entity.ts";
import { contactLoader } from "./contact.loader.ts";

/** What this module knows of who is signed in. */
@Resolver(() => ViewerObject)
export class ViewerContactResolver {
  @FieldResolver(() => Contact, {
    nullable: true,
    description: "The customer's contact; null for staff and keys.",
  })
  async contact(
    @Root() { contactId }: ViewerObject,
    @Ctx() context: ApiContext,
  ): Promise<Contact | null> {
    return contactId === null ? null : context.loaders.one(contactLoader, contactId);
  }
}
