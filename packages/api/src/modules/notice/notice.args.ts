import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "../../platform/pages/page-args.ts";

@ArgsType()
export class NoticesArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: "True: only what nobody has seen to; false: only the rest; left out: all.",
  })
  open?: boolean | null;
}
