import { formatInstant } from "@attest/shared/primitives";
import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  Info,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { connectionType, type Connection } from "../../platform/pages/connection-type.ts";
import { readPage } from "../../platform/pages/read-page.ts";
import { Staff } from "../account/staff.entity.ts";
import { staffById } from "../account/staff.loader.ts";
import { NoticesArgs } from "./notice.args.ts";
import { noticeFact } from "./notice-fact.ts";
import { noticeList } from "./notice-list.ts";
import { HandOnNoticeInput, NoticeInput } from "./notice.input.ts";
import { noticeById } from "./notice.loader.ts";
import { NoticePayload } from "./notice.payload.ts";
import { acknowledgeNotice, handOnNotice } from "./notice.service.ts";
import { StaffNotice } from "./staff-notice.entity.ts";

const StaffNoticeConnection = connectionType("StaffNotice", () => StaffNotice);

/** What one was told, and that one sees to it. */
@Resolver(() => StaffNotice)
export class NoticeResolver {
  @Query(() => StaffNoticeConnection, { description: "One's own, the newest first." })
  async notices(
    @Args(() => NoticesArgs) { open = null, ...page }: NoticesArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<StaffNotice>> {
    requireViewer(context.viewer);
    return readPage({ context, info, page }, noticeList(context.viewer, open));
  }

  @FieldResolver(() => Staff, { nullable: true, description: "To whom it was handed on." })
  async handedOnTo(
    @Root() { handedOnTo }: StaffNotice,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Staff | null> {
    return handedOnTo === null ? null : loaders.one(staffById, handedOnTo);
  }

  @FieldResolver(() => String, { nullable: true, description: "RESPONSE or RESOLUTION." })
  clockKind(@Root() { facts }: StaffNotice): string | null {
    return noticeFact(facts, "clock", "string");
  }

  @FieldResolver(() => Int, { nullable: true, description: "Of a clock's target." })
  percent(@Root() { facts }: StaffNotice): number | null {
    return noticeFact(facts, "percent", "number");
  }

  @FieldResolver(() => Int, { nullable: true, description: "Minutes after a clock was due." })
  minutesAfterDue(@Root() { facts }: StaffNotice): number | null {
    return noticeFact(facts, "minutesAfterDue", "number");
  }

  @FieldResolver(() => String, { nullable: true, description: "When the clock is due." })
  dueAt(@Root() { facts }: StaffNotice): string | null {
    const dueAt = noticeFact(facts, "dueAt", "number");
    return dueAt === null ? null : formatInstant(dueAt);
  }

  @FieldResolver(() => Int, { nullable: true, description: "Of a calendar." })
  year(@Root() { facts }: StaffNotice): number | null {
    return noticeFact(facts, "year", "number");
  }
}

/** The commands on one's own notices. */
@Resolver(() => NoticePayload)
export class NoticeCommandResolver {
  @Mutation(() => NoticePayload, { description: "One sees to it. Who: any staff, their own." })
  async acknowledgeNotice(
    @Arg("input", () => NoticeInput) input: NoticeInput,
    @Ctx() context: ApiContext,
  ): Promise<NoticePayload> {
    return context.command("acknowledgeNotice", (unit) => acknowledgeNotice(unit, input));
  }

  @Mutation(() => NoticePayload, {
    description: "A colleague is told the same. Who: any staff, their own.",
  })
  async handOnNotice(
    @Arg("input", () => HandOnNoticeInput) input: HandOnNoticeInput,
    @Ctx() context: ApiContext,
  ): Promise<NoticePayload> {
    return context.command("handOnNotice", (unit) => handOnNotice(unit, input));
  }

  @FieldResolver(() => StaffNotice, { description: "The notice." })
  async notice(
    @Root() { noticeId }: NoticePayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<StaffNotice | null> {
    return loaders.one(noticeById, noticeId);
  }
}
