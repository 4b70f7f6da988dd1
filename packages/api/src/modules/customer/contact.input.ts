import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "A new person at a customer." })
export class CreateContactInput {
  @Field(() => ID, { description: "Where they work." })
  customerId!: string;

  @Field(() => String, { description: "1 to 200 characters." })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: "3 to 20 digits, a + before them if need be.",
  })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: "Where letters go." })
  email?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: "Whether their word closes a record." })
  entitledToClose!: boolean;
}

@InputType({ description: "Changes to a person; what is left out stays." })
export class UpdateContactInput {
  @Field(() => ID, { description: "The person." })
  id!: string;

  @Field(() => Int, { description: "The version last read." })
  version!: number;

  @Field(() => String, { nullable: true, description: "1 to 200 characters." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "3 to 20 digits; null takes it away." })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: "Where letters go; null takes it away." })
  email?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether their word closes a record." })
  entitledToClose?: boolean | null;
}
