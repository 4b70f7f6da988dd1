import { maskEmail } from "@attest/shared/access";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { connectionType, type Connection } from "../../platform/pages/connection-type.ts";
import { readPage } from "../../platform/pages/read-page.ts";
import { Contact } from "../customer/contact.entity.ts";
import { contactLoader } from "../customer/contact.loader.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { serviceRecordById } from "../service-record/service-record.loader.ts";
import { InboxEntry } from "./inbox-entry.entity.ts";
import { inboxList } from "./inbox-list.ts";
import { readInboxEntry } from "./read-inbox-entry.service.ts";
import { InboxEntriesArgs } from "./inbox.input.ts";

const InboxEntryConnection = connectionType("InboxEntry", () => InboxEntry);

/** The inbox as whoever reads every record sees it. */
@Resolver(() => InboxEntry)
export class InboxResolver {
  @Query(() => InboxEntryConnection, {
    description:
      "What belongs to no record yet, the oldest first; empty for whoever sees no inbox.",
  })
  async inboxEntries(
    @Args(() => InboxEntriesArgs) { state = null, kind = null, ...page }: InboxEntriesArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<InboxEntry>> {
    requireViewer(context.viewer);
    return readPage({ context, info, page }, inboxList(context.viewer, { state, kind }));
  }

  @Query(() => InboxEntry, { nullable: true, description: "One entry." })
  async inboxEntry(
    @Arg("id", () => ID) id: string,
    @Ctx() context: ApiContext,
  ): Promise<InboxEntry | null> {
    requireViewer(context.viewer);
    return readInboxEntry(context, id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Where it came from; masked for whoever may not see it whole.",
  })
  address(@Root() { address }: InboxEntry, @Ctx() context: ApiContext): string | null {
    return address !== null && context.rights().masked.has("InboxEntry.address")
      ? maskEmail(address)
      : address;
  }

  @FieldResolver(() => Contact, {
    nullable: true,
    description: "Whose address it came from; by itself no proof of who wrote it.",
  })
  async contact(
    @Root() { contactId }: InboxEntry,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Contact | null> {
    return contactId === null ? null : loaders.one(contactLoader, contactId);
  }

  @FieldResolver(() => ServiceRecord, {
    nullable: true,
    description: "The record it names; nobody has said that it belongs there.",
  })
  async namedRecord(
    @Root() { namedRecordId }: InboxEntry,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ServiceRecord | null> {
    return namedRecordId === null ? null : loaders.one(serviceRecordById, namedRecordId);
  }

  @FieldResolver(() => ServiceRecord, { nullable: true, description: "Where it went." })
  async serviceRecord(
    @Root() { serviceRecordId }: InboxEntry,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ServiceRecord | null> {
    return serviceRecordId === null ? null : loaders.one(serviceRecordById, serviceRecordId);
  }
}
