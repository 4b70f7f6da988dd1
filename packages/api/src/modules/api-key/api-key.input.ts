import { Field, ID, InputType } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

@InputType({ description: "A key for an integration." })
export class CreateApiKeyInput {
  @Field(() => String, { description: "What it is for; 1 to 100 characters." })
  name!: string;

  @Field(() => [String], { description: "At least one, as records:read." })
  scopes!: string[];

  @Field(() => DateTimeScalar, { nullable: true, description: "Default: good until revoked." })
  expiresAt?: number | null;
}

@InputType({ description: "A key to be killed." })
export class RevokeApiKeyInput {
  @Field(() => ID, { description: "Of the API key." })
  id!: string;
}
