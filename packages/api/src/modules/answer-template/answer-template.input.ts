import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "An answer to keep under a title." })
export class SaveAnswerTemplateInput {
  @Field(() => ID, { nullable: true, description: "Left out: a new one." })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: "The version last read; needed with an id." })
  version?: number | null;

  @Field(() => String, { description: "Nobody else's; 1 to 100 characters." })
  title!: string;

  @Field(() => String, {
    description: "1 to 2,000 characters; of places only {customer}, {number} and {engineer}.",
  })
  text!: string;
}

@InputType({ description: "An answer by its id." })
export class DeleteAnswerTemplateInput {
  @Field(() => ID)
  id!: string;
}
