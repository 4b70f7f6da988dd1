import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "A key as it is now." })
export class ApiKeyPayload {
  apiKeyId!: string;
}

@ObjectType({ description: "A key just made, or given a new secret." })
export class CreateApiKeyPayload {
  apiKeyId!: string;

  @Field(() => String, {
    nullable: true,
    description: "For the Authorization header; shown this once, so null when a retry is answered.",
  })
  key!: string | null;
}
