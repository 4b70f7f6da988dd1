import { Field, ID, InputType } from "type-graphql";

@InputType({ description: "One of one's own notices." })
export class NoticeInput {
  @Field(() => ID, { description: "The notice." })
  id!: string;
}

@InputType({ description: "A notice and who is to see to it." })
export class HandOnNoticeInput extends NoticeInput {
  @Field(() => ID, { description: "The colleague." })
  staffId!: string;
}
