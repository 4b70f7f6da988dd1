import { Field, InputType, Int } from "type-graphql";

@InputType({ description: "A customer's answer, by the link in their letter." })
export class SubmitEvaluationInput {
  @Field(() => String, { description: "Of the link." })
  token!: string;

  @Field(() => Int, { description: "1 to 5." })
  score!: number;

  @Field(() => String, { nullable: true, description: "Up to 20,000 characters." })
  comment?: string | null;
}
