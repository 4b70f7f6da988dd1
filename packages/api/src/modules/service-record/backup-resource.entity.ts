import { BackupResourceKind } from "@attest/shared/service-record";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

registerEnumType(BackupResourceKind, {
  name: "BackupResourceKind",
  description: "What can be called in behind a record's holder.",
});

/** Somebody or something called in to help with a record; the holder stays who they are (R15). */
@ObjectType({ description: "Somebody or something called in to help with a record." })
@Entity()
export class BackupResource {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  serviceRecordId!: string;

  @Field(() => BackupResourceKind)
  @Column({ type: "text" })
  kind!: BackupResourceKind;

  @Column({ type: "uuid", nullable: true })
  engineerId!: string | null;

  @Field(() => String, { description: "Which vendor or equipment, and what for." })
  @Column({ type: "text" })
  description!: string;

  @Column({ type: "uuid" })
  requestedById!: string;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  requestedAt!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "Null while it is in use." })
  @InstantColumn({ nullable: true })
  releasedAt!: number | null;
}
