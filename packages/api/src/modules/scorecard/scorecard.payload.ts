import { ObjectType } from "type-graphql";

@ObjectType({ description: "The scorecard as it is now." })
export class ScorecardPayload {
  readonly scorecardId!: string;
}
