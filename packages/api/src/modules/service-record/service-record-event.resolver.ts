import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from "type-graphql";
import sql from "sql-template-tag";
import type { ApiContext } from "../../platform/context.ts";
import type { FeedEntry } from "../../platform/feed/feed-entry.ts";
import { eventCursor } from "../../platform/feed/journal-events.ts";
import { AFTER, type Subscribing } from "../../platform/live/subscribing.ts";
import { isAboutRecordWithin, mayReadRecord } from "./may-read-record.service.ts";
import { ConversationEvent, ServiceRecordEvent } from "./service-record-event.object.ts";
import { ServiceRecord } from "./service-record.entity.ts";
import { serviceRecordById, touchById } from "./service-record.loader.ts";
import { Touch } from "./touch.entity.ts";

/** What happens to records, as it happens; each subscriber hears of what they may read at that moment. */
@Resolver(() => ServiceRecordEvent)
export class ServiceRecordEventResolver {
  @Subscription(() => ServiceRecordEvent, {
    description: "A record was opened.",
    subscribe: ({ context, args }: Subscribing<{ industryTeamId?: string | null }>) =>
      context.events({
        after: args.after,
        accept: ({ action, industryTeamId }) =>
          action === "service_record.open" &&
          (args.industryTeamId == null || args.industryTeamId === industryTeamId),
        mayRead: mayReadRecord,
      }),
  })
  serviceRecordOpened(
    @Root() entry: FeedEntry,
    @Arg("after", () => String, { nullable: true, description: AFTER }) _after?: string | null,
    @Arg("industryTeamId", () => ID, { nullable: true, description: "Only this team's." })
    _industryTeamId?: string | null,
  ): ServiceRecordEvent {
    return entry;
  }

  @Subscription(() => ServiceRecordEvent, {
    description: "Something happened to a record after its opening.",
    subscribe: ({ context, args }: Subscribing<{ id?: string | null }>) =>
      context.events({
        after: args.after,
        accept: ({ action, serviceRecordId }) =>
          action.startsWith("service_record.") &&
          action !== "service_record.open" &&
          (args.id == null || args.id === serviceRecordId),
        mayRead: mayReadRecord,
      }),
  })
  serviceRecordChanged(
    @Root() entry: FeedEntry,
    @Arg("after", () => String, { nullable: true, description: AFTER }) _after?: string | null,
    @Arg("id", () => ID, { nullable: true, description: "Only this record's." })
    _id?: string | null,
  ): ServiceRecordEvent {
    return entry;
  }

  @FieldResolver(() => String, { description: "Where to go on; a cursor of changes as well." })
  cursor(@Root() entry: FeedEntry): string {
    return eventCursor(entry);
  }

  @FieldResolver(() => String, { description: "As service_record.respond." })
  action(@Root() entry: FeedEntry): string {
    return entry.action;
  }

  @FieldResolver(() => ServiceRecord, { description: "As it is now." })
  async serviceRecord(
    @Root() entry: FeedEntry,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ServiceRecord | null> {
    return loaders.one(serviceRecordById, entry.serviceRecordId ?? "");
  }
}

@Resolver(() => ConversationEvent)
export class ConversationEventResolver {
  @Subscription(() => ConversationEvent, {
    description:
      "A touch was added to a record's conversation. Contacts hear of their own records.",
    subscribe: ({ context, args }: Subscribing<{ serviceRecordId?: string | null }>) =>
      context.events({
        after: args.after,
        accept: (entry) =>
          touchIdOf(entry) !== null &&
          (args.serviceRecordId == null || args.serviceRecordId === entry.serviceRecordId),
        mayRead: mayHearConversation,
      }),
  })
  conversationEntryAdded(
    @Root() entry: FeedEntry,
    @Arg("after", () => String, { nullable: true, description: AFTER }) _after?: string | null,
    @Arg("serviceRecordId", () => ID, { nullable: true, description: "Only this record's." })
    _id?: string | null,
  ): ConversationEvent {
    return entry;
  }

  @FieldResolver(() => String, { description: "Where to go on; a cursor of changes as well." })
  cursor(@Root() entry: FeedEntry): string {
    return eventCursor(entry);
  }

  @FieldResolver(() => Touch, { description: "What was said." })
  async touch(@Root() entry: FeedEntry, @Ctx() { loaders }: ApiContext): Promise<Touch | null> {
    return loaders.one(touchById, touchIdOf(entry) ?? "");
  }

  @FieldResolver(() => String, { description: "The record's number." })
  serviceRecordNumber(@Root() entry: FeedEntry): string {
    return entry.target;
  }
}

/** Staff by their right to records; a contact, to whom no record is shown as staff see it, as the portal does. */
async function mayHearConversation(context: ApiContext, entry: FeedEntry): Promise<boolean> {
  const { viewer } = context;
  return viewer.kind === "CONTACT"
    ? isAboutRecordWithin(context, entry, sql`t.contact_id = ${viewer.contactId}::uuid`)
    : mayReadRecord(context, entry);
}

function touchIdOf({ payload }: FeedEntry): string | null {
  const id =
    typeof payload === "object" && payload !== null && "touchId" in payload
      ? payload.touchId
      : null;
  return typeof id === "string" ? id : null;
}
