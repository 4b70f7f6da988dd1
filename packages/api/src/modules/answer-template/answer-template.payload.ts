import { Field, ID, ObjectType } from "type-graphql";

/** Holds the id: the template is loaded when it is asked for. */
@ObjectType({ description: "The answer as it is now." })
export class AnswerTemplatePayload {
  answerTemplateId!: string;
}

@ObjectType({ description: "What was deleted." })
export class DeleteAnswerTemplatePayload {
  @Field(() => ID, { description: "The answer that was." })
  deletedId!: string;
}
