import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "../../platform/pages/page-args.ts";

@ArgsType()
export class CustomersArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "Name, contact, phone or e-mail." })
  search?: string | null;
}
