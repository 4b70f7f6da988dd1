import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

/** Several inspectors score the same chosen cycles. */
@ObjectType({
  description: "Several inspectors score the same chosen cycles, to see whether they agree.",
})
@Entity()
export class CalibrationSession {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Field(() => String, { description: "What it is called." })
  @Column({ type: "text" })
  title!: string;

  @Column({ type: "uuid" })
  scorecardVersionId!: string;

  @Field(() => DateTimeScalar, { description: "Until when scores are taken, itself included." })
  @InstantColumn()
  deadline!: number;

  @Column({ type: "uuid" })
  createdById!: string;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  createdAt!: number;
}

/** A cycle of a session. */
@Entity()
export class CalibrationItem {
  @PrimaryColumn({ type: "uuid" })
  sessionId!: string;

  @PrimaryColumn({ type: "uuid" })
  serviceCycleId!: string;

  @Column({ type: "smallint" })
  position!: number;
}

/** Somebody asked to take part. */
@Entity()
export class CalibrationInvitation {
  @PrimaryColumn({ type: "uuid" })
  sessionId!: string;

  @PrimaryColumn({ type: "uuid" })
  inspectorId!: string;
}

/** What somebody scored. */
@Entity()
export class CalibrationRating {
  @PrimaryColumn({ type: "uuid" })
  sessionId!: string;

  @PrimaryColumn({ type: "uuid" })
  serviceCycleId!: string;

  @PrimaryColumn({ type: "uuid" })
  inspectorId!: string;

  @PrimaryColumn({ type: "uuid" })
  criterionId!: string;

  @Column({ type: "int", nullable: true })
  score!: number | null;

  @InstantColumn()
  ratedAt!: number;
}
