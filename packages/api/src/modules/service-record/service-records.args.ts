import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "../../platform/pages/page-args.ts";
import { ServiceRecordFilter, ServiceRecordOrder } from "./service-record.input.ts";

@ArgsType()
export class ServiceRecordsArgs extends PageArgs {
  @Field(() => ServiceRecordFilter, { nullable: true, description: "Which records." })
  filter?: ServiceRecordFilter | null;

  @Field(() => [ServiceRecordOrder], { nullable: true, description: "Newest first by default." })
  orderBy?: ServiceRecordOrder[] | null;
}
