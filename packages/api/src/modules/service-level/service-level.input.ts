import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "A new service level." })
export class CreateServiceLevelInput {
  @Field(() => String, { description: "1 to 64 characters; never changed." })
  code!: string;

  @Field(() => String, { description: "1 to 200 characters." })
  name!: string;

  @Field(() => Int, { description: "Minutes, 1 to 60." })
  responseTargetMinutes!: number;

  @Field(() => Int, { description: "Working minutes, 1 to 1,000,000." })
  resolutionTargetMinutes!: number;
}

@InputType({ description: "Changes to a level; what is left out stays." })
export class UpdateServiceLevelInput {
  @Field(() => ID, { description: "The level." })
  id!: string;

  @Field(() => Int, { description: "The version last read." })
  version!: number;

  @Field(() => String, { nullable: true, description: "1 to 200 characters." })
  name?: string | null;

  @Field(() => Int, { nullable: true, description: "Minutes, 1 to 60." })
  responseTargetMinutes?: number | null;

  @Field(() => Int, { nullable: true, description: "Working minutes, 1 to 1,000,000." })
  resolutionTargetMinutes?: number | null;
}
