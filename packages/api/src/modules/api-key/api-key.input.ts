import { Field, ID, InputType, Int } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

@InputType({ description: "A key for an integration." })
export class CreateApiKeyInput {
  @Field(() => String, { description: "What it is for; 1 to 100 characters." })
  name!: string;

  @Field(() => [String], { description: "At least one, as records:read." })
  scopes!: string[];

  @Field(() => DateTimeScalar, { nullable: true, description: "Default: good until revoked." })
  expiresAt?: number | null;

  @Field(() => Int, {
    defaultValue: 100,
    description: "Its budget: points a second, 1 to 1,000; it holds twenty times as many.",
  })
  pointsPerSecond!: number;
}

@InputType({ description: "A key that gets a new secret." })
export class RotateApiKeyInput {
  @Field(() => ID, { description: "Of the API key." })
  id!: string;

  @Field(() => Int, {
    defaultValue: 24,
    description: "For how many hours the secret before stays good, 0 to 168.",
  })
  overlapHours!: number;
}

@InputType({ description: "A key to be killed." })
export class RevokeApiKeyInput {
  @Field(() => ID, { description: "Of the API key." })
  id!: string;
}
