import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

/** What an inspector declared to be too near to: a team, or one person. */
@ObjectType({ description: "What an inspector declared to be too near to: a team, or one person." })
@Entity()
export class ConflictDeclaration {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  inspectorId!: string;

  @Column({ type: "uuid", nullable: true })
  industryTeamId!: string | null;

  @Column({ type: "uuid", nullable: true })
  staffId!: string | null;

  @Field(() => String)
  @Column({ type: "text" })
  reason!: string;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  declaredAt!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "Null: it holds." })
  @InstantColumn({ nullable: true })
  withdrawnAt!: number | null;
}
