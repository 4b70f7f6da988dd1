import type { Severity } from "@attest/shared/industry-team";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { LotStatus, LotVerdict } from "./spot-check.enum.ts";

/** The population of a plan, from its freezing to the verdict. */
@ObjectType({
  description:
    "Before REVEALED a lot and its plan do not exist for anyone but inspectors and the general manager; seed is null even for them.",
})
@Entity()
export class Lot {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  planId!: string;

  @Column({ type: "uuid" })
  industryTeamId!: string;

  @Field(() => LotStatus)
  @Column({ type: "text" })
  status!: LotStatus;

  @Field(() => LotVerdict, {
    nullable: true,
    description: "EMPTY from the freezing on, where nothing was closed in the period.",
  })
  @Column({ type: "text", nullable: true })
  verdict!: LotVerdict | null;

  @Field(() => Int, { description: "What a command names." })
  @Column({ type: "int", default: 1 })
  version!: number;

  @Field(() => Int, { description: "1, and one more with each redraw." })
  @Column({ type: "int", default: 1 })
  drawIndex!: number;

  @Column({ type: "uuid" })
  scorecardVersionId!: string;

  /** The team's severity when the lot was frozen, before that when it was planned. */
  @Column({ type: "text" })
  severity!: Severity;

  @Column({ type: "text", nullable: true })
  codeLetter!: string | null;

  @Column({ type: "int", nullable: true })
  sampleSize!: number | null;

  @Column({ type: "int", nullable: true })
  acceptanceNumber!: number | null;

  @Column({ type: "int", nullable: true })
  rejectionNumber!: number | null;

  @Column({ type: "boolean", nullable: true })
  everyItem!: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @InstantColumn({ nullable: true })
  frozenAt!: number | null;

  @Field(() => Int, { nullable: true, description: "How many cycles the frame holds." })
  @Column({ type: "int", nullable: true })
  size!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Hex SHA-256 of the frame ids in ascending byte order, each followed by one line feed.",
  })
  @Column({ type: "text", nullable: true })
  frameHash!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @InstantColumn({ nullable: true })
  drawnAt!: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @InstantColumn({ nullable: true })
  judgedAt!: number | null;

  @Column({ type: "uuid", nullable: true })
  judgedById!: string | null;

  @Field(() => Int, { nullable: true, description: "Of the sample; null until judged." })
  @Column({ type: "int", nullable: true })
  defectives!: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @InstantColumn({ nullable: true })
  revealedAt!: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Until when its reviews can be disputed, itself included.",
  })
  @InstantColumn({ nullable: true })
  disputeUntil!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Why nobody reviews it yet; the general manager has to act.",
  })
  @Column({ type: "text", nullable: true })
  waitingBecause!: string | null;
}
