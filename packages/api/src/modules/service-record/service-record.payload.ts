import { ErrorCode } from "@attest/shared/refusal";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../platform/pages/connection-type.ts";
import { ConsentDecision, IdentityResult } from "./consent-words.enum.ts";
import { ServiceRecord, ServiceRecordStatus } from "./service-record.entity.ts";

registerEnumType(ErrorCode, {
  name: "ErrorCode",
  description: "Why something was refused; see docs/integrators.md.",
});

export const ServiceRecordConnection = connectionType("ServiceRecord", () => ServiceRecord);

@ObjectType({ description: "An identity check as it was stored." })
export class CheckIdentityPayload {
  @Field(() => ID)
  identityCheckId!: string;

  @Field(() => IdentityResult)
  result!: IdentityResult;

  @Field(() => Int, {
    description: "Failed checks in a row up to now; two block for half an hour.",
  })
  failures!: number;
}

/** Holds the id: the record is loaded when it is asked for, also when the answer is given again. */
@ObjectType({ description: "The record as the command left it." })
export class ServiceRecordPayload {
  readonly serviceRecordId!: string;
}

@ObjectType({ description: "The touch, and its record as the command left it." })
export class TouchPayload {
  readonly touchId!: string;
  readonly serviceRecordId!: string;
}

@ObjectType({
  description:
    "The customer's word, and what became of the record; the record itself is for staff.",
})
export class RecordConsentPayload {
  readonly serviceRecordId!: string | null;

  @Field(() => ConsentDecision)
  decision!: ConsentDecision;

  @Field(() => ServiceRecordStatus)
  status!: ServiceRecordStatus;
}

@ObjectType({ description: "Something one may do to a record, or why not." })
export class AvailableAction {
  @Field(() => String, { description: "The mutation's name." })
  name!: string;

  @Field(() => Boolean)
  allowed!: boolean;

  @Field(() => ErrorCode, { nullable: true })
  reason!: ErrorCode | null;
}
