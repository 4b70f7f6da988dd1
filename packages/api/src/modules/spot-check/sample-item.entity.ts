import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** An item drawn. The GraphQL id is the item's; the row has one of its own, for it may be drawn again. */
@ObjectType({
  description: "rank counts from 1 within the stratum; replacedBecause is on the item that left.",
})
@Entity()
export class SampleItem {
  @PrimaryColumn({ name: "id", type: "uuid" })
  rowId!: string;

  @Column({ type: "uuid" })
  lotId!: string;

  @Column({ type: "int" })
  drawIndex!: number;

  @Column({ type: "int" })
  position!: number;

  @Column({ type: "text", nullable: true })
  stratum!: string | null;

  @Field(() => Int)
  @Column({ type: "int" })
  rank!: number;

  @Field(() => String, { name: "id", description: "The cycle's frameId." })
  @Column({ type: "text" })
  itemId!: string;

  @Field(() => String, { description: "Hex SHA-256 of seed, bar and id." })
  @Column({ type: "text" })
  rankHash!: string;

  @Column({ type: "uuid" })
  serviceCycleId!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: "text", nullable: true })
  replacedBecause!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Null until the lot is judged." })
  @Column({ type: "boolean", nullable: true })
  defective!: boolean | null;
}
