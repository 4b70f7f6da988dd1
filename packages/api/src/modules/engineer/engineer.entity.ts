import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** The profile of somebody who works on service records. */
@ObjectType({ description: "The profile of somebody who works on service records." })
@Entity()
export class Engineer {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  staffId!: string;

  @Field(() => Boolean)
  @Column({ type: "boolean" })
  outsourced!: boolean;

  /** The firm an outsourced engineer comes from. */
  @Field(() => String, {
    nullable: true,
    description: "The firm an outsourced engineer comes from.",
  })
  @Column({ type: "text", nullable: true })
  vendor!: string | null;

  @Column({ type: "text", array: true })
  specialties!: string[];

  @Column({ type: "text", array: true })
  certificates!: string[];

  @VersionColumn({ type: "int" })
  version!: number;

  @InstantColumn()
  createdAt!: number;
}
