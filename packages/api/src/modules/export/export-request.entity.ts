import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { ExportFormat, ExportResource, ExportState } from "./export.enum.ts";

/** Something asked to be had out, and how far it has got. */
@ObjectType("Export", { description: "An export one asked for, and how far it has got." })
@Entity()
export class ExportRequest {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Field(() => ExportResource)
  @Column({ type: "text" })
  resource!: ExportResource;

  @Field(() => ExportFormat)
  @Column({ type: "text" })
  format!: ExportFormat;

  /** Whose it is, as the journal names them. */
  @Column({ type: "text" })
  principal!: string;

  @Column({ type: "text" })
  tokenHash!: string;

  @Field(() => ExportState)
  @Column({ type: "text" })
  state!: ExportState;

  @Field(() => Int, { description: "Rows that went out so far." })
  @Column({ type: "int" })
  rows!: number;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  createdAt!: number;

  @Field(() => DateTimeScalar, { description: "Can be fetched until then." })
  @InstantColumn()
  expiresAt!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  @InstantColumn({ nullable: true })
  finishedAt!: number | null;
}
