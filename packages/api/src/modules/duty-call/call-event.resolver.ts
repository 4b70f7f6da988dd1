import { Arg, Ctx, FieldResolver, Resolver, Root, Subscription } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import type { FeedEntry } from "../../platform/feed/feed-entry.ts";
import { eventCursor } from "../../platform/feed/journal-events.ts";
import { AFTER, type Subscribing } from "../../platform/live/subscribing.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { DutyCall } from "./duty-call.entity.ts";
import { dutyCallById } from "./duty-call.loader.ts";
import { CallEvent } from "./duty-call.payload.ts";
import { CALL_ACTION } from "./duty-call.service.ts";

/** Calls as they come in. */
@Resolver(() => CallEvent)
export class CallEventResolver {
  @Subscription(() => CallEvent, {
    description:
      "A telephone system told of a call. Who: AGENT, CUSTOMER_SERVICE_MANAGER, an engineer on duty.",
    subscribe: ({ context, args }: Subscribing) =>
      context.events({
        after: args.after,
        accept: ({ action }) => action === CALL_ACTION,
        mayRead: ({ viewer }) => Promise.resolve(answersPhone(viewer)),
      }),
  })
  callReceived(
    @Root() entry: FeedEntry,
    @Arg("after", () => String, { nullable: true, description: AFTER })
    _after?: string | null,
  ): CallEvent {
    return entry;
  }

  @FieldResolver(() => String, { description: "Where to go on; a cursor of changes as well." })
  cursor(@Root() entry: FeedEntry): string {
    return eventCursor(entry);
  }

  @FieldResolver(() => DutyCall, { description: "As it is now." })
  async dutyCall(
    @Root() { target }: FeedEntry,
    @Ctx() { loaders }: ApiContext,
  ): Promise<DutyCall | null> {
    return loaders.one(dutyCallById, target.replace("duty_call:", ""));
  }
}

function answersPhone(viewer: Viewer): boolean {
  return (
    viewer.kind === "STAFF" &&
    (viewer.roles.includes("AGENT") ||
      viewer.roles.includes("CUSTOMER_SERVICE_MANAGER") ||
      viewer.standings.includes("ON_DUTY"))
  );
}
