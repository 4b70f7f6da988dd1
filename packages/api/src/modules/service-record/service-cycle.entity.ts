import type { ClockBasis, Pause } from "@attest/shared/service-clock";
import { CloseReason } from "@attest/shared/service-record";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import type { CalendarRecount } from "./calendar-recount.ts";

registerEnumType(CloseReason, { name: "CloseReason" });

/** One open-to-close pass of a record, with both clocks and all that was pinned when it opened. */
@ObjectType({
  description:
    "One open-to-close pass. frameId: the record's number for cycle 1, the number followed by #n for cycle n.",
})
@Entity()
export class ServiceCycle {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  serviceRecordId!: string;

  @Field(() => Int)
  @Column({ type: "int" })
  number!: number;

  @Field(() => String)
  @Column({ type: "text" })
  frameId!: string;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  openedAt!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  @InstantColumn({ nullable: true })
  respondedAt!: number | null;

  @Column({ type: "uuid", nullable: true })
  respondedBy!: string | null;

  /** When closing was asked for, while the customer has not answered. */
  @InstantColumn({ nullable: true })
  closureRequestedAt!: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @InstantColumn({ nullable: true })
  resolvedAt!: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @InstantColumn({ nullable: true })
  closedAt!: number | null;

  @Field(() => CloseReason, { nullable: true })
  @Column({ type: "text", nullable: true })
  closeReason!: CloseReason | null;

  @Column({ type: "int" })
  policyVersion!: number;

  @Column({ type: "int" })
  calendarVersion!: number;

  /** Later certifications that moved an open clock, in order. */
  @Column({ type: "jsonb" })
  recounts!: CalendarRecount[];

  @Column({ type: "int" })
  serviceLevelVersion!: number;

  @Column({ type: "text" })
  responseBasis!: ClockBasis;

  @Column({ type: "int" })
  responseTargetMinutes!: number;

  @InstantColumn()
  responseDueAt!: number;

  @InstantColumn()
  responseStrictDueAt!: number;

  @Column({ type: "boolean" })
  responseProvisional!: boolean;

  /** The earliest obligation that a later touch by phone added, on wall time (R9). */
  @InstantColumn({ nullable: true })
  responsePhoneDueAt!: number | null;

  @Column({ type: "boolean" })
  responseExcluded!: boolean;

  @InstantColumn({ nullable: true })
  responseStoppedAt!: number | null;

  /** Both measures are kept when a clock stops; while it runs they are reckoned. */
  @Column({ type: "int", nullable: true })
  responseWorkingSeconds!: number | null;

  @Column({ type: "int", nullable: true })
  responseWallSeconds!: number | null;

  /** How many steps of its escalation were told. */
  @Column({ type: "smallint" })
  responseStepsTold!: number;

  /** When the clock is to be asked what it has to tell; null: not before it changes. */
  @InstantColumn({ nullable: true })
  responseAlertAt!: number | null;

  @Column({ type: "int" })
  resolutionTargetMinutes!: number;

  @InstantColumn()
  resolutionDueAt!: number;

  @InstantColumn()
  resolutionStrictDueAt!: number;

  @Column({ type: "boolean" })
  resolutionProvisional!: boolean;

  @Column({ type: "boolean" })
  resolutionExcluded!: boolean;

  @InstantColumn({ nullable: true })
  resolutionStoppedAt!: number | null;

  @Column({ type: "int", nullable: true })
  resolutionWorkingSeconds!: number | null;

  @Column({ type: "int", nullable: true })
  resolutionWallSeconds!: number | null;

  /** How many steps of its escalation were told. */
  @Column({ type: "smallint" })
  resolutionStepsTold!: number;

  /** When the clock is to be asked what it has to tell; null: not before it changes. */
  @InstantColumn({ nullable: true })
  resolutionAlertAt!: number | null;

  /** The waits of the resolution clock, in order; the last may be open. */
  @Column({ type: "jsonb" })
  pauses!: Pause[];

  @Field(() => String, { nullable: true })
  @Column({ type: "text", nullable: true })
  archiveHash!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The canonical JSON the hash is of; it names people by id. Null while open.",
  })
  @Column({ type: "text", nullable: true })
  archive!: string | null;

  @Column({ type: "uuid", nullable: true })
  attributedTeamId!: string | null;

  @Column({ type: "uuid", nullable: true })
  attributedEngineerId!: string | null;

  @Column({ type: "uuid", nullable: true })
  attributedLevelId!: string | null;

  @Column({ type: "text", array: true })
  qaFlags!: string[];
}
