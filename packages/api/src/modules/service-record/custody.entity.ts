import { Field, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** Who held a record from when to when; no engineer means the desk or the team's queue. */
@ObjectType({
  description:
    "Holder from, inclusive, to, exclusive; no engineer means the desk or the team's queue.",
})
@Entity()
export class Custody {
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  serviceRecordId!: string;

  @Field(() => DateTimeScalar, { name: "from" })
  @InstantColumn()
  fromAt!: number;

  @Field(() => DateTimeScalar, { name: "to", nullable: true })
  @InstantColumn({ nullable: true })
  toAt!: number | null;

  @Column({ type: "uuid", nullable: true })
  industryTeamId!: string | null;

  @Column({ type: "uuid", nullable: true })
  engineerId!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: "text", nullable: true })
  reason!: string | null;
}
