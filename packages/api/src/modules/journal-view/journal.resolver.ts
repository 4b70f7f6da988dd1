import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import type { Connection } from "../../platform/pages/connection-type.ts";
import { Staff } from "../account/staff.entity.ts";
import { staffById } from "../account/staff.loader.ts";
import { readChanges } from "./changes.service.ts";
import { JournalEntry, JournalEntryConnection } from "./journal-entry.entity.ts";
import { sealBySeq } from "./journal-seal.loader.ts";
import { readJournal } from "./journal.service.ts";
import { ChangesArgs, JournalArgs } from "./journal.args.ts";

@Resolver(() => JournalEntry)
export class JournalResolver {
  @Query(() => JournalEntryConnection, {
    description: "Oldest first, as a timeline is, unless asked otherwise.",
  })
  journal(
    @Args(() => JournalArgs) args: JournalArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<JournalEntry>> {
    return readJournal({ context, info, page: args }, args);
  }

  @Query(() => JournalEntryConnection, {
    description:
      "Gap-free, oldest first; pageInfo.endCursor is always set and is where to go on, also on an empty page. fromEnd: nothing yet, only the cursor of now.",
  })
  changes(
    @Args(() => ChangesArgs) args: ChangesArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<JournalEntry>> {
    return readChanges({ context, info, page: args }, args);
  }

  @FieldResolver(() => Staff, {
    nullable: true,
    description: "The member of staff who did it; null where it was somebody or something else.",
  })
  async actorStaff(
    @Root() { actorStaffId }: JournalEntry,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Staff | null> {
    return actorStaffId === null ? null : loaders.one(staffById, actorStaffId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Of the entry before it in the feed; null until sealed.",
  })
  async previousHash(
    @Root() { seq }: JournalEntry,
    @Ctx() context: ApiContext,
  ): Promise<string | null> {
    return (await context.loaders.one(sealBySeq, seq))?.previousHash ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: "Null until sealed." })
  async hash(@Root() { seq }: JournalEntry, @Ctx() context: ApiContext): Promise<string | null> {
    return (await context.loaders.one(sealBySeq, seq))?.hash ?? null;
  }
}
