import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { StaffNotice } from "../notice/staff-notice.entity.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { readableRecord } from "./readable-record.loader.ts";

/** The record a notice is about. */
@Resolver(() => StaffNotice)
export class NoticeRecordResolver {
  @FieldResolver(() => ServiceRecord, {
    nullable: true,
    description: "Null where it is about no record, or one that one may not read any more.",
  })
  async serviceRecord(
    @Root() { serviceRecordId }: StaffNotice,
    @Ctx() context: ApiContext,
  ): Promise<ServiceRecord | null> {
    return serviceRecordId === null
      ? null
      : context.loaders.one(readableRecord(context.viewer), serviceRecordId);
  }
}
