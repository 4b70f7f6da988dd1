import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

/** A call to the 400 number, and outside working time the paging for it. */
@ObjectType({
  description: "A call to the 400 number, or a record opened by phone outside working time.",
})
@Entity()
export class DutyCall {
  @Field(() => ID, { description: "Grows with time." })
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  /** The caller's number as the telephone system gave it, digits only. */
  @Column({ type: "text", nullable: true })
  number!: string | null;

  @Column({ type: "uuid", nullable: true })
  contactId!: string | null;

  @Column({ type: "uuid", nullable: true })
  serviceRecordId!: string | null;

  @Field(() => DateTimeScalar, { description: "When it came." })
  @InstantColumn()
  calledAt!: number;

  @Field(() => Boolean, { description: "Whether the engineer on duty is to answer." })
  @Column({ type: "boolean" })
  outsideHours!: boolean;

  @Field(() => Boolean, { description: "Whether nobody was on duty; a breach is the desk's then." })
  @Column({ type: "boolean" })
  gap!: boolean;

  /** How many rungs of the ladder were climbed. */
  @Column({ type: "smallint" })
  pagesSent!: number;

  @InstantColumn({ nullable: true })
  nextPageAt!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When somebody took it." })
  @InstantColumn({ nullable: true })
  acknowledgedAt!: number | null;

  @Column({ type: "uuid", nullable: true })
  acknowledgedBy!: string | null;
}
