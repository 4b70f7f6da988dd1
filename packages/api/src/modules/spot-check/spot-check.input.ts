import { Severity } from "@attest/shared/industry-team";
import { Field, ID, InputType, Int } from "type-graphql";
import { DateScalar, DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { CheckKind, InspectionLevel, SamplingMethod, StratifyBy } from "./spot-check.enum.ts";

@InputType({
  description: "From when until when, at most 366 days: the server draws at an instant of its own.",
})
export class DrawWindowInput {
  @Field(() => DateTimeScalar, { description: "The first instant." })
  from!: number;

  @Field(() => DateTimeScalar, { description: "In the future; no longer part of it." })
  to!: number;
}

@InputType({ description: "Whose work of which days is looked at, and how the sample is found." })
export class CreateSpotCheckPlanInput {
  @Field(() => ID)
  industryTeamId!: string;

  @Field(() => CheckKind, { defaultValue: CheckKind.IRREGULAR })
  kind!: CheckKind;

  @Field(() => DateScalar, { description: "The first day on which cycles closed." })
  from!: string;

  @Field(() => DateScalar, { description: "The last day, itself included." })
  to!: string;

  @Field(() => SamplingMethod, { defaultValue: SamplingMethod.ISO_2859 })
  method!: SamplingMethod;

  @Field(() => InspectionLevel, { defaultValue: InspectionLevel.II })
  level!: InspectionLevel;

  @Field(() => String, { defaultValue: "4.0", description: "A limit of the tables, in per cent." })
  aql!: string;

  @Field(() => Int, { nullable: true, description: "For FIXED: 1 to 10,000." })
  fixedSize?: number | null;

  @Field(() => ID, { nullable: true, description: "Default: the first scorecard." })
  scorecardId?: string | null;

  @Field(() => StratifyBy, { defaultValue: StratifyBy.NONE })
  stratifyBy!: StratifyBy;

  @Field(() => DrawWindowInput, {
    nullable: true,
    description:
      "Left out: an inspector freezes and draws. Given: the server does, at a random instant that nobody can know.",
  })
  drawWithin?: DrawWindowInput | null;
}

@InputType({ description: "A lot as it was last read." })
export class LotInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: "A lot as it was last read, and why, 1 to 2,000 characters." })
export class RedrawLotInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  reason!: string;
}

@InputType({ description: "An item that cannot be reviewed, and why, 1 to 2,000 characters." })
export class ReplaceSampleItemInput {
  @Field(() => ID, { description: "The lot's." })
  id!: string;

  @Field(() => Int, { description: "The lot's." })
  version!: number;

  @Field(() => String, { description: "The item's id, a frameId." })
  itemId!: string;

  @Field(() => String)
  reason!: string;
}

@InputType({ description: "A severity that only the general manager grants, and why." })
export class ApproveSeverityInput {
  @Field(() => ID)
  industryTeamId!: string;

  @Field(() => Severity)
  severity!: Severity;

  @Field(() => String, { description: "1 to 2,000 characters." })
  reason!: string;
}

@InputType({ description: "How often a self-managed team is audited." })
export class SetAuditCadenceInput {
  @Field(() => ID)
  industryTeamId!: string;

  @Field(() => Int, { description: "1 to 366." })
  days!: number;
}

@InputType({
  description: "A lot that is thought of. fixedSize: for FIXED, 1 to 1,000,000.",
})
export class PreviewSamplingPlanInput {
  @Field(() => Int, { description: "0 to 10,000,000." })
  lotSize!: number;

  @Field(() => SamplingMethod, { defaultValue: SamplingMethod.ISO_2859 })
  method!: SamplingMethod;

  @Field(() => InspectionLevel, { defaultValue: InspectionLevel.II })
  level!: InspectionLevel;

  @Field(() => String, { defaultValue: "4.0" })
  aql!: string;

  @Field(() => Severity, { defaultValue: Severity.NORMAL })
  severity!: Severity;

  @Field(() => Int, { nullable: true })
  fixedSize?: number | null;
}
