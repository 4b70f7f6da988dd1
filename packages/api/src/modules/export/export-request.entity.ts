import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import type { ExportFilter } from "./export-filter.input.ts";
import { ExportFormat, ExportResource, ExportState } from "./export.enum.ts";

/** Something asked to be had out, and how far it has got. */
@ObjectType("Export", { description: "An export one asked for, and how far it has got." })
@Entity()
export class ExportRequest {
  @Field(() => ID, { description: "Appears in the journal as export:<id>." })
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Field(() => ExportResource, { description: "What." })
  @Column({ type: "text" })
  resource!: ExportResource;

  @Field(() => ExportFormat, { description: "How." })
  @Column({ type: "text" })
  format!: ExportFormat;

  /** What it is narrowed to; null: everything. */
  @Column({ type: "jsonb", nullable: true })
  filter!: ExportFilter | null;

  /** Whose it is, as the journal names them. */
  @Column({ type: "text" })
  principal!: string;

  @Column({ type: "text" })
  tokenHash!: string;

  @Field(() => ExportState, { description: "How far it has got." })
  @Column({ type: "text" })
  state!: ExportState;

  @Field(() => Int, { description: "Rows that went out so far." })
  @Column({ type: "int" })
  rows!: number;

  @Field(() => DateTimeScalar, { description: "When it was asked for." })
  @InstantColumn()
  createdAt!: number;

  @Field(() => DateTimeScalar, { description: "Can be fetched until then." })
  @InstantColumn()
  expiresAt!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it went out, or broke off." })
  @InstantColumn({ nullable: true })
  finishedAt!: number | null;
}
