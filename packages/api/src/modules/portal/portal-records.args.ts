import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "../../platform/pages/page-args.ts";

/** Which of one's own records. */
@ArgsType()
export class PortalRecordsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "Only the one with this number." })
  number?: string | null;
}
