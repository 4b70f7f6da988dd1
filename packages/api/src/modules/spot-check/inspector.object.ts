import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

/** Whether an inspector may sign a verdict. */
export const SigningGate = { OPEN: "OPEN", TOO_FEW: "TOO_FEW", CLOSED: "CLOSED" } as const;
export type SigningGate = (typeof SigningGate)[keyof typeof SigningGate];

registerEnumType(SigningGate, {
  name: "SigningGate",
  description: "CLOSED: may review, not sign. TOO_FEW: too little is known, which closes nothing.",
});

@ObjectType({ description: "An inspector of now: work and agreement with others over a year." })
export class Inspector {
  readonly staffId!: string;

  @Field(() => Int, { description: "Reviews that are not submitted." })
  openReviews!: number;

  @Field(() => Int, {
    nullable: true,
    description: "Interval alpha over all criteria, in thousandths.",
  })
  alpha!: number | null;

  @Field(() => Int, { description: "How many criteria were scored by them and somebody else." })
  units!: number;

  @Field(() => Int, { description: "How many items those belong to; the gate closes from 20 on." })
  items!: number;

  @Field(() => SigningGate, { description: "Whether they may sign a verdict." })
  gate!: SigningGate;
}
