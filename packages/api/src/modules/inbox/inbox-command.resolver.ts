import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { serviceRecordById } from "../service-record/service-record.loader.ts";
import { InboxEntry } from "./inbox-entry.entity.ts";
import {
  AcceptInboxEntryInput,
  DismissInboxEntryInput,
  FileInboxEntryInput,
  MergeInboxEntryInput,
  SplitInboxEntryInput,
} from "./inbox.input.ts";
import { inboxEntryById } from "./inbox.loader.ts";
import { InboxEntryPayload } from "./inbox.payload.ts";
import {
  acceptInboxEntry,
  dismissInboxEntry,
  fileInboxEntry,
  mergeInboxEntry,
  splitInboxEntry,
} from "./inbox.service.ts";

const WHO = "Who: AGENT, CUSTOMER_SERVICE_MANAGER.";

/** Deciding what becomes of what came in. */
@Resolver(() => InboxEntryPayload)
export class InboxCommandResolver {
  @Mutation(() => InboxEntryPayload, { description: `Opens a record of it. ${WHO}` })
  async acceptInboxEntry(
    @Arg("input", () => AcceptInboxEntryInput) input: AcceptInboxEntryInput,
    @Ctx() { command }: ApiContext,
  ): Promise<InboxEntryPayload> {
    return command("acceptInboxEntry", (unit) => acceptInboxEntry(unit, input));
  }

  @Mutation(() => InboxEntryPayload, { description: `It belongs to a record there is. ${WHO}` })
  async fileInboxEntry(
    @Arg("input", () => FileInboxEntryInput) input: FileInboxEntryInput,
    @Ctx() { command }: ApiContext,
  ): Promise<InboxEntryPayload> {
    return command("fileInboxEntry", (unit) => fileInboxEntry(unit, input));
  }

  @Mutation(() => InboxEntryPayload, { description: `Answers the one that goes on. ${WHO}` })
  async mergeInboxEntry(
    @Arg("input", () => MergeInboxEntryInput) input: MergeInboxEntryInput,
    @Ctx() { command }: ApiContext,
  ): Promise<InboxEntryPayload> {
    return command("mergeInboxEntry", (unit) => mergeInboxEntry(unit, input));
  }

  @Mutation(() => InboxEntryPayload, { description: `Several requests in one. ${WHO}` })
  async splitInboxEntry(
    @Arg("input", () => SplitInboxEntryInput) input: SplitInboxEntryInput,
    @Ctx() { command }: ApiContext,
  ): Promise<InboxEntryPayload> {
    return command("splitInboxEntry", (unit) => splitInboxEntry(unit, input));
  }

  @Mutation(() => InboxEntryPayload, {
    description: `Nothing follows, or the callback was made. ${WHO}`,
  })
  async dismissInboxEntry(
    @Arg("input", () => DismissInboxEntryInput) input: DismissInboxEntryInput,
    @Ctx() { command }: ApiContext,
  ): Promise<InboxEntryPayload> {
    return command("dismissInboxEntry", (unit) => dismissInboxEntry(unit, input));
  }

  @FieldResolver(() => InboxEntry, { description: "As it is now." })
  async inboxEntry(
    @Root() { inboxEntryId }: InboxEntryPayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<InboxEntry | null> {
    return loaders.one(inboxEntryById, inboxEntryId);
  }

  @FieldResolver(() => ServiceRecord, { nullable: true, description: "Where it went." })
  async serviceRecord(
    @Root() { serviceRecordId }: InboxEntryPayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ServiceRecord | null> {
    return serviceRecordId === undefined ? null : loaders.one(serviceRecordById, serviceRecordId);
  }
}
