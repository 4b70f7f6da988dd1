import { maskPhone } from "@attest/shared/access";
import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { connectionType, type Connection } from "../../platform/pages/connection-type.ts";
import { PageArgs } from "../../platform/pages/page-args.ts";
import { readPage } from "../../platform/pages/read-page.ts";
import { Staff } from "../account/staff.entity.ts";
import { staffById } from "../account/staff.loader.ts";
import { Contact } from "../customer/contact.entity.ts";
import { readableRecord } from "../escalation/readable-record.loader.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { DutyCall } from "./duty-call.entity.ts";
import { dutyCallList } from "./duty-call-list.ts";
import { pagesOfCall, readableContact } from "./duty-call.loader.ts";
import { DutyPage } from "./duty-page.entity.ts";

const DutyCallConnection = connectionType("DutyCall", () => DutyCall);

/** Calls to the 400 number, and who was paged for them. */
@Resolver(() => DutyCall)
export class DutyCallResolver {
  @Query(() => DutyCallConnection, { description: "The newest first." })
  async dutyCalls(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<DutyCall>> {
    requireViewer(context.viewer);
    return readPage({ context, info, page }, dutyCallList(context.viewer));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The caller's; masked for whoever may not see it whole.",
  })
  number(@Root() { number }: DutyCall, @Ctx() context: ApiContext): string | null {
    return number !== null && context.rights().masked.has("DutyCall.number")
      ? maskPhone(number)
      : number;
  }

  @FieldResolver(() => Contact, {
    nullable: true,
    description: "Who has this number, if one alone has it and may be seen.",
  })
  async contact(
    @Root() { contactId }: DutyCall,
    @Ctx() context: ApiContext,
  ): Promise<Contact | null> {
    return contactId === null
      ? null
      : context.loaders.one(readableContact(context.viewer), contactId);
  }

  @FieldResolver(() => ServiceRecord, { nullable: true, description: "What it led to." })
  async serviceRecord(
    @Root() { serviceRecordId }: DutyCall,
    @Ctx() context: ApiContext,
  ): Promise<ServiceRecord | null> {
    return serviceRecordId === null
      ? null
      : context.loaders.one(readableRecord(context.viewer), serviceRecordId);
  }

  @FieldResolver(() => Staff, { nullable: true, description: "Who took it." })
  async acknowledgedBy(
    @Root() { acknowledgedBy }: DutyCall,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Staff | null> {
    return acknowledgedBy === null ? null : loaders.one(staffById, acknowledgedBy);
  }

  @FieldResolver(() => [DutyPage], { description: "In their order; none within working time." })
  async pages(@Root() { id }: DutyCall, @Ctx() { loaders }: ApiContext): Promise<DutyPage[]> {
    return (await loaders.one(pagesOfCall, id)) ?? [];
  }
}

@Resolver(() => DutyPage)
export class DutyPageResolver {
  @FieldResolver(() => Staff, { description: "Who was paged." })
  async staff(
    @Root() { staffId }: DutyPage,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Staff | null> {
    return loaders.one(staffById, staffId);
  }
}
