import { Field, ID, InputType } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

@InputType({ description: "The profile of an engineer for a member of staff." })
export class CreateEngineerInput {
  @Field(() => ID, { description: "Who becomes an engineer." })
  staffId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Employed by a firm instead of the company.",
  })
  outsourced!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "The firm; of outsourced engineers and only of them.",
  })
  vendor?: string | null;

  @Field(() => [String], { defaultValue: [], description: "What the person is good at." })
  specialties!: string[];

  @Field(() => [String], { defaultValue: [], description: "What the person is certified for." })
  certificates!: string[];
}

@InputType({ description: "Joining a team; the membership of another one ends at that instant." })
export class AddTeamMemberInput {
  @Field(() => ID, { description: "Who joins." })
  engineerId!: string;

  @Field(() => ID, { description: "The team." })
  industryTeamId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "Default: now; never earlier." })
  validFrom?: number | null;
}
