import { ServiceRecordStatus } from "@attest/shared/service-record";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { Channel } from "../service-calendar/clock.enum.ts";

registerEnumType(ServiceRecordStatus, {
  name: "ServiceRecordStatus",
  description: "Where the present cycle of a record stands.",
});

export { ServiceRecordStatus };

/** Where a record came from: IMPORTED ones have neither identity check nor form, since their log names none. */
export const RecordOrigin = { DESK: "DESK", PORTAL: "PORTAL", IMPORTED: "IMPORTED" } as const;
export type RecordOrigin = (typeof RecordOrigin)[keyof typeof RecordOrigin];

/** One customer problem from opening to closing. */
@ObjectType({ description: "One customer problem from opening to closing." })
@Entity()
export class ServiceRecord {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Field(() => String)
  @Column({ type: "text" })
  number!: string;

  @Field(() => Int)
  @Column({ type: "int" })
  version!: number;

  @Field(() => String)
  @Column({ type: "text" })
  subject!: string;

  @Field(() => String)
  @Column({ type: "text" })
  content!: string;

  @Field(() => Channel)
  @Column({ type: "text" })
  channel!: Channel;

  @Field(() => ServiceRecordStatus)
  @Column({ type: "text" })
  status!: ServiceRecordStatus;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  createdAt!: number;

  @Field(() => Int)
  @Column({ type: "int" })
  intakeDelayMinutes!: number;

  @Field(() => Boolean)
  @Column({ type: "boolean" })
  intakeDelayFlagged!: boolean;

  @Column({ type: "uuid" })
  customerId!: string;

  @Column({ type: "uuid" })
  contactId!: string;

  @Column({ type: "uuid" })
  serviceLevelId!: string;

  @Column({ type: "uuid", nullable: true })
  industryTeamId!: string | null;

  @Column({ type: "uuid", nullable: true })
  engineerId!: string | null;

  @Field(() => String)
  @Column({ type: "text" })
  routingReason!: string;

  @Column({ type: "uuid", nullable: true })
  identityCheckId!: string | null;

  @Column({ type: "text", nullable: true })
  waiverReason!: string | null;

  @Column({ type: "text" })
  origin!: RecordOrigin;

  @Column({ type: "uuid" })
  currentCycleId!: string;

  /** The clock that governs now: the response's until responded, then the resolution's. */
  @InstantColumn()
  dueAt!: number;

  @Column({ type: "int" })
  reassignmentCount!: number;

  /** The record that this duplicate was merged into. */
  @Column({ type: "uuid", nullable: true })
  mergedIntoId!: string | null;

  /** The closed record that this one goes on with. */
  @Column({ type: "uuid", nullable: true })
  followsId!: string | null;

  @Column({ type: "text" })
  searchText!: string;

  @Column({ type: "text" })
  searchPhone!: string;
}
