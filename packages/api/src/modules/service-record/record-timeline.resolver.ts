import { Args, FieldResolver, Resolver, Root } from "type-graphql";
import { Requested, type Requesting } from "../../platform/graphql/requested.ts";
import type { Connection } from "../../platform/pages/connection-type.ts";
import { JournalEntry, JournalEntryConnection } from "../journal-view/journal-entry.entity.ts";
import { timelinePage } from "../journal-view/timeline.service.ts";
import { ServiceRecord } from "./service-record.entity.ts";
import { TimelineArgs } from "./timeline.args.ts";

@Resolver(() => ServiceRecord)
export class RecordTimelineResolver {
  @FieldResolver(() => JournalEntryConnection, {
    description: "What happened to it, oldest first.",
  })
  async timeline(
    @Root() record: ServiceRecord,
    @Requested() request: Requesting,
    @Args(() => TimelineArgs) page: TimelineArgs,
  ): Promise<Connection<JournalEntry>> {
    return timelinePage({ ...request, page }, record.id);
  }
}
