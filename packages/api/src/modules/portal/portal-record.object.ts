import { ServiceRecordStatus } from "@attest/shared/service-record";
import { Field, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { connectionType } from "../../platform/pages/connection-type.ts";
import type { ServiceRecord } from "../service-record/service-record.entity.ts";
import type { SignedLink } from "../service-record/signed-link.entity.ts";

@ObjectType({ description: "What a signed link or a signed-in contact sees: nothing of staff but the engineer's name." })
export class PortalRecord {
  readonly record: ServiceRecord;
  /** The link it was opened by; null for a signed-in contact. */
  readonly link: SignedLink | null;

  @Field(() => String)
  readonly number: string;

  @Field(() => String)
  readonly subject: string;

  @Field(() => ServiceRecordStatus)
  readonly status: ServiceRecordStatus;

  @Field(() => DateTimeScalar)
  readonly createdAt: number;

  constructor(record: ServiceRecord, link: SignedLink | null) {
    this.record = record;
    this.link = link;
    this.number = record.number;
    this.subject = record.subject;
    this.status = record.status;
    this.createdAt = record.createdAt;
  }
}

export const PortalRecordConnection = connectionType<PortalRecord>("PortalRecord", () => PortalRecord as unknown as new () => PortalRecord);
