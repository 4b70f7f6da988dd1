import { ObjectType } from "type-graphql";

@ObjectType({ description: "The corrective action as it is now." })
export class CorrectiveActionPayload {
  readonly correctiveActionId!: string;
}
