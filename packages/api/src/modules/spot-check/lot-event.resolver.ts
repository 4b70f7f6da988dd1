import { Arg, Ctx, FieldResolver, Resolver, Root, Subscription } from "type-graphql";
import sql from "sql-template-tag";
import type { ApiContext } from "../../platform/context.ts";
import type { FeedEntry } from "../../platform/feed/feed-entry.ts";
import { eventCursor } from "../../platform/feed/journal-events.ts";
import { AFTER, type Subscribing } from "../../platform/live/subscribing.ts";
import { readOne } from "../../platform/pages/read-one.ts";
import { LotEvent } from "./lot-event.object.ts";
import { Lot } from "./lot.entity.ts";
import { knowsDraws, lotScope } from "./lot.scope.ts";
import { lotById } from "./spot-check.loader.ts";

const TARGET = "lot:";

/** The progress of lots: from the plan on for those who may know of draws, from the reveal on for the others. */
@Resolver(() => LotEvent)
export class LotEventResolver {
  @Subscription(() => LotEvent, {
    description: "Something happened to a lot one may see.",
    subscribe: ({ context, args }: Subscribing) =>
      context.events({
        after: args.after,
        accept: ({ target }) => target.startsWith(TARGET),
        mayRead,
      }),
  })
  lotProgressed(
    @Root() entry: FeedEntry,
    @Arg("after", () => String, { nullable: true, description: AFTER })
    _after?: string | null,
  ): LotEvent {
    return entry;
  }

  @FieldResolver(() => String, { description: "Where to go on; a cursor of changes as well." })
  cursor(@Root() entry: FeedEntry): string {
    return eventCursor(entry);
  }

  @FieldResolver(() => String, { description: "As lot.draw, lot.review, lot.reveal." })
  action(@Root() entry: FeedEntry): string {
    return entry.action;
  }

  @FieldResolver(() => Lot, { description: "As it is now." })
  async lot(@Root() entry: FeedEntry, @Ctx() { loaders }: ApiContext): Promise<Lot | null> {
    return loaders.one(lotById, lotIdOf(entry));
  }
}

/** What happened before the reveal stays with those who knew of it then. */
async function mayRead(context: ApiContext, entry: FeedEntry): Promise<boolean> {
  if (entry.area === "SPOT_CHECK" && !knowsDraws(context.viewer)) {
    return false;
  }
  const filters = [sql`t.id = ${lotIdOf(entry)}::uuid`];
  const scope = lotScope(context.viewer);
  return (await readOne(context, { entity: Lot, scope, filters })) !== null;
}

function lotIdOf({ target }: FeedEntry): string {
  return target.slice(TARGET.length);
}
