import { MaxLength } from "class-validator";
import { Field, InputType } from "type-graphql";
import { LONGEST_PASSWORD } from "./password-rule.ts";

@InputType({ description: "What a member of staff signs in with." })
export class SignInInput {
  @Field(() => String, { description: "In any case of letters." })
  @MaxLength(254)
  email!: string;

  @Field(() => String, { description: "As it was set, blanks kept." })
  @MaxLength(LONGEST_PASSWORD)
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: "The second factor's code. No account can enrol one yet, so it is not looked at.",
  })
  totp?: string | null;
}
