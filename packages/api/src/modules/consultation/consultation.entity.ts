import { ConsultationStatus } from "@attest/shared/consultation";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

registerEnumType(ConsultationStatus, {
  name: "ConsultationStatus",
  description: "An open consultation blocks closing; the other two are ends.",
});

/** Experts convened on a hard problem; it ends in a decision, or is called off with a reason. */
@ObjectType({
  description: "Experts convened on a record's problem. While one is open the record cannot close.",
})
@Entity()
export class Consultation {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  serviceRecordId!: string;

  @Column({ type: "uuid" })
  serviceCycleId!: string;

  @Field(() => ConsultationStatus)
  @Column({ type: "text" })
  status!: ConsultationStatus;

  @Field(() => Int)
  @Column({ type: "int", default: 1 })
  version!: number;

  @Field(() => String, { description: "What the experts are asked." })
  @Column({ type: "text" })
  question!: string;

  @Column({ type: "uuid" })
  convenedById!: string;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  convenedAt!: number;

  @Field(() => String, {
    nullable: true,
    description: "The decision, or why it was called off; null while open.",
  })
  @Column({ type: "text", nullable: true })
  outcome!: string | null;

  @Column({ type: "uuid", nullable: true })
  endedById!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @InstantColumn({ nullable: true })
  endedAt!: number | null;

  @Column({ type: "uuid", nullable: true })
  solutionId!: string | null;
}
