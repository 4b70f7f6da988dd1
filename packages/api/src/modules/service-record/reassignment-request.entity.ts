import { ReassignmentRequestStatus } from "@attest/shared/service-record";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

registerEnumType(ReassignmentRequestStatus, {
  name: "ReassignmentRequestStatus",
  description: "OVERTAKEN: the record went elsewhere or closed before anybody decided.",
});

/** A holder's request to be relieved of a record (R17). */
@ObjectType({ description: "A holder's request to be relieved of a record." })
@Entity()
export class ReassignmentRequest {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  serviceRecordId!: string;

  @Column({ type: "uuid" })
  askedById!: string;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  askedAt!: number;

  @Field(() => String)
  @Column({ type: "text" })
  reason!: string;

  @Column({ type: "uuid", nullable: true })
  suggestedEngineerId!: string | null;

  @Field(() => ReassignmentRequestStatus)
  @Column({ type: "text" })
  status!: ReassignmentRequestStatus;

  @Column({ type: "uuid", nullable: true })
  decidedById!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @InstantColumn({ nullable: true })
  decidedAt!: number | null;

  @Field(() => String, { nullable: true, description: "What was answered to it." })
  @Column({ type: "text", nullable: true })
  answer!: string | null;
}
