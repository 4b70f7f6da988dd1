import { StatusAnswer, StatusMethod } from "@attest/shared/inbound-mail";
import { registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

registerEnumType(StatusAnswer, {
  name: "StatusAnswer",
  description:
    "TOLD; NOT_FOUND for a number that is not the contact's customer's, whether it exists or not; LOCKED after five of those within an hour.",
});

/** One query for a status, whatever it came to. */
@Entity()
export class StatusQuery {
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "text" })
  method!: StatusMethod;

  @Column({ type: "uuid" })
  contactId!: string;

  @Column({ type: "text" })
  recordNumber!: string;

  @Column({ type: "uuid", nullable: true })
  serviceRecordId!: string | null;

  @Column({ type: "text" })
  answer!: StatusAnswer;

  @Column({ type: "uuid", nullable: true })
  identityCheckId!: string | null;

  @Column({ type: "uuid", nullable: true })
  inboundMailId!: string | null;

  @InstantColumn()
  askedAt!: number;

  /** Null where the system answered. */
  @Column({ type: "uuid", nullable: true })
  answeredBy!: string | null;
}
