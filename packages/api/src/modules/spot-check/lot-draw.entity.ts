import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

/** One draw of a lot; earlier ones stay. */
@ObjectType({ description: "One draw of a lot; earlier ones stay visible." })
@Entity()
export class LotDraw {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  lotId!: string;

  @Field(() => Int)
  @Column({ type: "int" })
  drawIndex!: number;

  @Field(() => String, { description: "Hex SHA-256 of this draw's seed." })
  @Column({ type: "text" })
  commitment!: string;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  committedAt!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  @InstantColumn({ nullable: true })
  drawnAt!: number | null;

  @Column({ type: "uuid", nullable: true })
  drawnById!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why it was drawn again; null for the first.",
  })
  @Column({ type: "text", nullable: true })
  reason!: string | null;
}
