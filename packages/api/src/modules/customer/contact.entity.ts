import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** A person at a customer. Phone and e-mail are served by field resolvers, which mask them. */
@ObjectType({ description: "A person at a customer." })
@Entity()
export class Contact {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  customerId!: string;

  @Field(() => String)
  @Column({ type: "text" })
  name!: string;

  @Column({ type: "text", nullable: true })
  phone!: string | null;

  @Column({ type: "text", nullable: true })
  email!: string | null;

  @Field(() => Boolean, { description: "Whether their word closes a record." })
  @Column({ type: "boolean" })
  entitledToClose!: boolean;

  @Field(() => Int, { description: "What an update names." })
  @VersionColumn({ type: "int" })
  version!: number;

  @InstantColumn()
  createdAt!: number;
}
