import { Field, ObjectType } from "type-graphql";
import { IndustryTeam } from "./industry-team.entity.ts";
import { connectionType } from "../../platform/pages/connection-type.ts";

export const IndustryTeamConnection = connectionType("IndustryTeam", () => IndustryTeam);

@ObjectType({ description: "The team that a command changed." })
export class IndustryTeamPayload {
  industryTeamId!: string;
}

@ObjectType({ description: "Where the customers of an industry go now." })
export class RoutingRulePayload {
  @Field(() => String, { description: "The industry." })
  industry!: string;
}
