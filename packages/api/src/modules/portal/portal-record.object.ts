import { ServiceRecordStatus } from "@attest/shared/service-record";
import { Field, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { connectionType } from "../../platform/pages/connection-type.ts";
import type { ServiceRecord } from "../service-record/service-record.entity.ts";
import type { SignedLink } from "../service-record/signed-link.entity.ts";

@ObjectType({
  description:
    "What a signed link or a signed-in contact sees: nothing of staff but the engineer's name.",
})
export class PortalRecord {
  record!: ServiceRecord;

  /** The link it was opened by; null for a signed-in contact. */
  link!: SignedLink | null;

  /** The newest entry of the journal before it was read. */
  seq!: number;

  @Field(() => String)
  number!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => ServiceRecordStatus)
  status!: ServiceRecordStatus;

  @Field(() => DateTimeScalar)
  createdAt!: number;
}

export const PortalRecordConnection = connectionType("PortalRecord", () => PortalRecord);

/** A record as its customer sees it. @param read by which link, and the journal's newest entry before it was read */
export function portalRecordOf(
  record: ServiceRecord,
  read: { readonly link: SignedLink | null; readonly seq: number },
): PortalRecord {
  const { number, subject, status, createdAt } = record;
  return Object.assign(new PortalRecord(), { record, ...read, number, subject, status, createdAt });
}
