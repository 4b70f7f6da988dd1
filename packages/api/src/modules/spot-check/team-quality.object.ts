import { Field, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

@ObjectType("AuditState", { description: "The periodic audits of a team that manages itself." })
export class AuditStateType {
  @Field(() => Int, { description: "How many days lie between two audits at most." })
  cadenceDays!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "The last one's reveal; irregular checks do not count.",
  })
  lastAuditAt!: number | null;

  @Field(() => DateTimeScalar)
  dueAt!: number;

  @Field(() => Boolean, { description: "Whether the next one is late by now." })
  overdue!: boolean;
}

@ObjectType("ConfusionCell", { description: "How one inspector said it, and how the other." })
export class ConfusionCellType {
  @Field(() => Int, { description: "What the first said, in hundredths." })
  first!: number;

  @Field(() => Int, { description: "What the second said, in hundredths." })
  second!: number;

  @Field(() => Int, { description: "How often." })
  count!: number;
}

@ObjectType({ description: "How well inspectors agree; null where it cannot be computed." })
export class CriterionAgreement {
  @Field(() => String, { description: "The criterion's name." })
  criterion!: string;

  @Field(() => Int, { description: "How many were scored by two or more." })
  units!: number;

  @Field(() => Int, {
    nullable: true,
    description: "Krippendorff's alpha, interval, in thousandths.",
  })
  interval!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Krippendorff's alpha, nominal, in thousandths.",
  })
  nominal!: number | null;
}
