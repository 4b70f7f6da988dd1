import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** A person of the company. */
@ObjectType()
@Entity()
export class Staff {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Field(() => String)
  @Column({ type: "text" })
  name!: string;

  @Field(() => String)
  @Column({ type: "text" })
  email!: string;

  /** argon2id; null until the person has set one. */
  @Column({ type: "text", nullable: true })
  passwordHash!: string | null;

  @Column({ type: "boolean" })
  active!: boolean;

  @VersionColumn({ type: "int" })
  version!: number;

  @InstantColumn()
  createdAt!: number;
}
