import { Arg, FieldResolver, Resolver, Root, Subscription } from "type-graphql";
import type { FeedEntry } from "../../platform/feed/feed-entry.ts";
import { eventCursor } from "../../platform/feed/journal-events.ts";
import { AFTER, type Subscribing } from "../../platform/live/subscribing.ts";
import { NoticeEvent } from "./notice.payload.ts";

/** Tells somebody, as it happens, that they were told something. */
@Resolver(() => NoticeEvent)
export class NoticeEventResolver {
  @Subscription(() => NoticeEvent, {
    description: "One was given a notice. Who: any staff, their own.",
    subscribe: ({ context, args }: Subscribing) =>
      context.events({
        after: args.after,
        accept: (entry) => notifiedBy(entry).length > 0,
        mayRead: ({ viewer }, entry) =>
          Promise.resolve(viewer.kind === "STAFF" && notifiedBy(entry).includes(viewer.staffId)),
      }),
  })
  noticeGiven(
    @Root() entry: FeedEntry,
    @Arg("after", () => String, { nullable: true, description: AFTER })
    _after?: string | null,
  ): NoticeEvent {
    return entry;
  }

  @FieldResolver(() => String, { description: "Where to go on; a cursor of changes as well." })
  cursor(@Root() entry: FeedEntry): string {
    return eventCursor(entry);
  }

  @FieldResolver(() => String, { description: "What happened, as clock.alert." })
  action(@Root() { action }: FeedEntry): string {
    return action;
  }
}

/** Whom an entry of the journal says were told. */
function notifiedBy({ payload }: FeedEntry): readonly unknown[] {
  const isObject = typeof payload === "object" && payload !== null;
  return isObject && "notified" in payload && Array.isArray(payload["notified"])
    ? payload["notified"]
    : [];
}
