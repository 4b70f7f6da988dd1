import { Field, ID, InputType } from "type-graphql";

@InputType({ description: "What an inspector is too near to: a team or a person, and why." })
export class DeclareConflictInput {
  @Field(() => ID, { nullable: true, description: "Either this." })
  industryTeamId?: string | null;

  @Field(() => ID, { nullable: true, description: "Or this." })
  staffId?: string | null;

  @Field(() => String, { description: "1 to 2,000 characters." })
  reason!: string;
}

@InputType({ description: "A declaration of one's own." })
export class WithdrawConflictInput {
  @Field(() => ID)
  id!: string;
}
