import { ManagementMode } from "@attest/shared/industry-team";
import { Field, ID, InputType, Int } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

@InputType({ description: "A new team." })
export class CreateIndustryTeamInput {
  @Field(() => String, {
    description: "1 to 64 lower-case letters, digits and hyphens; never changed.",
  })
  code!: string;

  @Field(() => String, { description: "1 to 200 characters." })
  name!: string;

  @Field(() => ManagementMode, {
    defaultValue: ManagementMode.COMPANY_MANAGED,
    description: "Who manages it.",
  })
  mode!: ManagementMode;
}

@InputType({ description: "Changes to a team; what is left out stays." })
export class UpdateIndustryTeamInput {
  @Field(() => ID, { description: "The team." })
  id!: string;

  @Field(() => Int, { description: "The version last read." })
  version!: number;

  @Field(() => String, { nullable: true, description: "1 to 200 characters." })
  name?: string | null;

  @Field(() => ManagementMode, { nullable: true, description: "Who manages it." })
  mode?: ManagementMode | null;
}

@InputType({ description: "A hand-over: the present manager stops when the next one starts." })
export class SetTeamManagerInput {
  @Field(() => ID, { description: "The team." })
  industryTeamId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The next manager; null: nobody, and the operations director acts.",
  })
  staffId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Default: now; never earlier." })
  validFrom?: number | null;
}

@InputType({ description: "One team that may serve an industry." })
export class RoutingTargetInput {
  @Field(() => ID, { description: "The team." })
  industryTeamId!: string;

  @Field(() => Int, {
    defaultValue: 100,
    description: "The smaller comes first; equal ones are a tie.",
  })
  priority!: number;
}

@InputType({ description: "Every routing rule of one industry." })
export class SetRoutingRuleInput {
  @Field(() => String, { description: "As customers name it." })
  industry!: string;

  @Field(() => [RoutingTargetInput], {
    description: "None: its customers wait for the customer-service manager.",
  })
  targets!: RoutingTargetInput[];
}
