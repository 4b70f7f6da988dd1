import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** A company that has a service contract. */
@ObjectType()
@Entity()
export class Customer {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Field(() => String)
  @Column({ type: "text" })
  name!: string;

  @Field(() => String)
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

  @VersionColumn({ type: "int" })
  version!: number;

  @InstantColumn()
  createdAt!: number;
}
