import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** A person of the company. */
@ObjectType({ description: "A person of the company." })
@Entity()
export class Staff {
  @Field(() => ID, { description: "Never reused." })
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Field(() => String, { description: "As colleagues and customers call them." })
  @Column({ type: "text" })
  name!: string;

  /** In lower case; nobody shares it. */
  @Field(() => String, { description: "In lower case; signs in with it." })
  @Column({ type: "text" })
  email!: string;

  /** argon2id; null until the person has set one. */
  @Column({ type: "text", nullable: true })
  passwordHash!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "False: the account is disabled. Null for whoever may not read accounts.",
  })
  @Column({ type: "boolean" })
  active!: boolean;

  @VersionColumn({ type: "int" })
  version!: number;

  @InstantColumn()
  createdAt!: number;
}
