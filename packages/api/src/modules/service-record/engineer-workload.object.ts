import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "What an engineer has on their desk now." })
export class EngineerWorkload {
  @Field(() => Int, { description: "Records held that are not closed, of those one may read." })
  openRecords!: number;

  @Field(() => Int, { description: "Those of them whose deciding clock is past its due time." })
  overdueRecords!: number;

  @Field(() => Boolean, { description: "On the duty roster at this moment." })
  onDuty!: boolean;
}
