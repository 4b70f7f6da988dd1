import { Field, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** One closed cycle of a frozen frame. */
@ObjectType({ description: "One closed cycle of a frozen frame." })
@Entity()
export class FrameItem {
  @PrimaryColumn({ type: "uuid" })
  lotId!: string;

  @Field(() => String, { description: "The cycle's frameId." })
  @PrimaryColumn({ type: "text" })
  id!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: "text", nullable: true })
  stratum!: string | null;

  @Column({ type: "uuid" })
  serviceCycleId!: string;
}
