import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { ConsultationStatus } from "@attest/shared/consultation";
import { PageArgs } from "../../platform/pages/page-args.ts";

@InputType({ description: "A hard problem, and who is asked about it." })
export class ConveneConsultationInput {
  @Field(() => ID)
  serviceRecordId!: string;

  @Field(() => String, { description: "1 to 20,000 characters." })
  question!: string;

  @Field(() => [ID], {
    description: "1 to 20 members of staff: engineers of ours, managers, the technical director.",
  })
  expertStaffIds!: string[];
}

@InputType({ description: "A proposal, 1 to 20,000 characters." })
export class ProposeInConsultationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  text!: string;
}

@InputType({ description: "How a consultation ends." })
export class DecideConsultationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: "The decision, 1 to 20,000 characters." })
  decision!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The solution it led to; left out, the next one proposed in this cycle is linked by itself.",
  })
  solutionId?: string | null;
}

@InputType({ description: "Why a consultation is called off, 1 to 2,000 characters." })
export class CancelConsultationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  reason!: string;
}

@ArgsType()
export class ConsultationsArgs extends PageArgs {
  @Field(() => ConsultationStatus, { nullable: true, description: "Only those that stand so." })
  status?: ConsultationStatus | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Only those one was invited to or convened.",
  })
  mine!: boolean;
}
