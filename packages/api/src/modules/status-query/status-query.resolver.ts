import { StatusAnswer } from "@attest/shared/inbound-mail";
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { serviceRecordById } from "../service-record/service-record.loader.ts";
import { queryStatus } from "./query-status.service.ts";

@InputType({ description: "A contact on the phone asks how a record stands." })
export class QueryStatusInput {
  @Field(() => ID)
  contactId!: string;

  @Field(() => ID, { description: "A PASSED check of this contact within 30 minutes." })
  identityCheckId!: string;

  @Field(() => String, { description: "As SR-202609-0001." })
  serviceRecordNumber!: string;
}

@ObjectType({ description: "What the contact may be told; the query is logged whatever it is." })
export class QueryStatusPayload {
  readonly serviceRecordId!: string | null;

  @Field(() => ID)
  statusQueryId!: string;

  @Field(() => StatusAnswer)
  answer!: StatusAnswer;
}

@Resolver(() => QueryStatusPayload)
export class StatusQueryResolver {
  @Mutation(() => QueryStatusPayload, {
    description:
      "Logs a query by phone. Who: AGENT, CUSTOMER_SERVICE_MANAGER, an engineer on duty.",
  })
  async queryStatus(
    @Arg("input", () => QueryStatusInput) input: QueryStatusInput,
    @Ctx() { command }: ApiContext,
  ): Promise<QueryStatusPayload> {
    return command("queryStatus", (unit) => queryStatus(unit, input));
  }

  @FieldResolver(() => ServiceRecord, { nullable: true, description: "Null unless TOLD." })
  async serviceRecord(
    @Root() { serviceRecordId }: QueryStatusPayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ServiceRecord | null> {
    return serviceRecordId === null ? null : loaders.one(serviceRecordById, serviceRecordId);
  }
}
