import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** A company that has a service contract. */
@ObjectType({ description: "A company that has a service contract." })
@Entity()
export class Customer {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Field(() => String)
  @Column({ type: "text" })
  name!: string;

  @Field(() => String, { description: "Decides which team serves it." })
  @Column({ type: "text" })
  industry!: string;

  /** The team its industry is routed to. */
  @Column({ type: "uuid", nullable: true })
  industryTeamId!: string | null;

  @Column({ type: "uuid" })
  serviceLevelId!: string;

  @Field(() => Boolean)
  @Column({ type: "boolean" })
  outsourcingAllowed!: boolean;

  @Column({ type: "text", nullable: true })
  contractNumber!: string | null;

  @Column({ type: "date", nullable: true })
  contractEndsOn!: string | null;

  @Field(() => Int, { description: "What an update names." })
  @VersionColumn({ type: "int" })
  version!: number;

  @InstantColumn()
  createdAt!: number;
}
