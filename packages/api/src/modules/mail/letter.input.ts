import { LetterKind } from "@attest/shared/letter";
import { ArgsType, Field, ID } from "type-graphql";
import { PageArgs } from "../../platform/pages/page-args.ts";

/** Which letters. */
@ArgsType()
export class LettersArgs extends PageArgs {
  @Field(() => LetterKind, { nullable: true, description: "Only these." })
  kind?: LetterKind | null;

  @Field(() => ID, { nullable: true, description: "Only those about this record." })
  serviceRecordId?: string | null;
}
