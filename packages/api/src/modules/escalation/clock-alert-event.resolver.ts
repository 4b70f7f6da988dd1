import { Arg, Ctx, FieldResolver, Int, Resolver, Root, Subscription } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import type { FeedEntry } from "../../platform/feed/feed-entry.ts";
import { eventCursor } from "../../platform/feed/journal-events.ts";
import { AFTER, type Subscribing } from "../../platform/live/subscribing.ts";
import { mayReadRecord } from "../service-record/may-read-record.service.ts";
import { clockTypeOf, ServiceClockType } from "../service-record/service-clock.object.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { serviceCycleById, serviceRecordById } from "../service-record/service-record.loader.ts";
import { alertOf } from "./alert-of-entry.ts";
import { ClockAlertEvent } from "./clock-alert-event.object.ts";
import { CLOCK_ALERT_ACTION } from "./escalate.service.ts";

/** Escalation as it happens, for whoever may read the record at that moment. */
@Resolver(() => ClockAlertEvent)
export class ClockAlertEventResolver {
  @Subscription(() => ClockAlertEvent, {
    description: "A clock came to 75 % or 100 % of its target, or is 30 or 120 minutes over it.",
    subscribe: ({ context, args }: Subscribing) =>
      context.events({
        after: args.after,
        accept: ({ action }) => action === CLOCK_ALERT_ACTION,
        mayRead: mayReadRecord,
      }),
  })
  clockAlert(
    @Root() entry: FeedEntry,
    @Arg("after", () => String, { nullable: true, description: AFTER })
    _after?: string | null,
  ): ClockAlertEvent {
    return entry;
  }

  @FieldResolver(() => String, { description: "Where to go on; a cursor of changes as well." })
  cursor(@Root() entry: FeedEntry): string {
    return eventCursor(entry);
  }

  @FieldResolver(() => Int, { description: "Of the target." })
  percent(@Root() entry: FeedEntry): number {
    return alertOf(entry).percent;
  }

  @FieldResolver(() => Int, { description: "On the clock's own basis; 0 up to the due time." })
  minutesAfterDue(@Root() entry: FeedEntry): number {
    return alertOf(entry).minutesAfterDue;
  }

  @FieldResolver(() => ServiceClockType, { description: "As it is now." })
  async clock(
    @Root() entry: FeedEntry,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ServiceClockType | null> {
    const { serviceCycleId, kind } = alertOf(entry);
    const cycle = await loaders.one(serviceCycleById, serviceCycleId);
    return cycle === null ? null : clockTypeOf(cycle, kind);
  }

  @FieldResolver(() => ServiceRecord, { description: "As it is now." })
  async serviceRecord(
    @Root() entry: FeedEntry,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ServiceRecord | null> {
    return loaders.one(serviceRecordById, entry.serviceRecordId ?? "");
  }
}
