import { Field, ID, ObjectType } from "type-graphql";

@ObjectType({ description: "The plan as it is now." })
export class SpotCheckPlanPayload {
  readonly spotCheckPlanId!: string;
}

@ObjectType({ description: "The lot as it is now." })
export class LotPayload {
  readonly lotId!: string;
}

@ObjectType({ description: "The review as it is now." })
export class ReviewPayload {
  readonly reviewId!: string;
}

@ObjectType({ description: "The team as it is now." })
export class TeamSeverityPayload {
  readonly industryTeamId!: string;
}

@ObjectType({ description: "The declaration's id." })
export class ConflictPayload {
  @Field(() => ID, { description: "What a withdrawal names." })
  readonly conflictDeclarationId!: string;
}
