import type { ApiKeyScope } from "@attest/shared/access";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

/** How an integration says who it is; of the key itself only the hash is kept. */
@ObjectType({ description: "An integration's key. The key itself is shown once, when it is made." })
@Entity()
export class ApiKey {
  @Field(() => ID, { description: "Appears in the journal as key:<id>." })
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Field(() => String, { description: "What the key is for." })
  @Column({ type: "text" })
  name!: string;

  @Field(() => String, { description: "The eight characters after `attest_`, to tell keys apart." })
  @Column({ type: "text" })
  prefix!: string;

  /** Hex SHA-256 of the whole key: 256 random bits need no slow hash. */
  @Column({ type: "text" })
  secretHash!: string;

  /** Of the secret before the last rotation, as long as it is still good. */
  @Column({ type: "text", nullable: true })
  previousSecretHash!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Until then the secret before the last rotation is good as well.",
  })
  @InstantColumn({ nullable: true })
  previousExpiresAt!: number | null;

  @Field(() => Int, {
    description: "Points its budget refills by a second; it holds twenty times as many.",
  })
  @Column({ type: "int" })
  pointsPerSecond!: number;

  @Field(() => [String], { description: "As records:read; what the key may." })
  @Column({ type: "text", array: true })
  scopes!: ApiKeyScope[];

  /** Null when it was made at the terminal. */
  @Column({ type: "uuid", nullable: true })
  createdBy!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  @InstantColumn()
  createdAt!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Good until then, not included; null: until revoked.",
  })
  @InstantColumn({ nullable: true })
  expiresAt!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Dead from then on." })
  @InstantColumn({ nullable: true })
  revokedAt!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "To the minute." })
  @InstantColumn({ nullable: true })
  lastUsedAt!: number | null;
}
