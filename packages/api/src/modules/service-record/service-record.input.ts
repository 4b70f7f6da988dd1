import { OrderDirection } from "@attest/shared/pages";
import { ServiceRecordFact, ServiceRecordStatus } from "@attest/shared/service-record";
import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { DateTimeFilter, IDFilter, StringFilter } from "../../platform/pages/filters.ts";
import { Channel } from "../service-calendar/clock.enum.ts";

registerEnumType(OrderDirection, {
  name: "OrderDirection",
  description: "Which way a list is ordered.",
});

registerEnumType(ServiceRecordFact, {
  name: "ServiceRecordFact",
  description:
    "What happened to a record. JUDGED and LATE: its clock stopped and was judged, by when it stopped. REOPENED: by when the cycle began. WITHDRAWN_NEAR_DUE: closed at the customer's request within four hours before the resolution was due. CONSENT_BY_HOLDER and CLOSED_UNREACHABLE: by when it closed. PASSED_AROUND: reassigned three times or more, by when it was opened. REASSIGNMENT_AWAITED: its holder asked to be relieved, by when.",
});

/** What records can be ordered by; each is indexed. */
export const ServiceRecordOrderField = {
  CREATED_AT: "CREATED_AT",
  DUE_AT: "DUE_AT",
  NUMBER: "NUMBER",
} as const;
export type ServiceRecordOrderField =
  (typeof ServiceRecordOrderField)[keyof typeof ServiceRecordOrderField];
registerEnumType(ServiceRecordOrderField, {
  name: "ServiceRecordOrderField",
  description: "What records can be ordered by.",
});

@InputType({ description: "On this channel, or on one of these." })
export class ChannelFilter {
  @Field(() => Channel, { nullable: true })
  eq?: Channel | null;

  @Field(() => [Channel], { nullable: true })
  in?: Channel[] | null;
}

@InputType({ description: "In this status, or in one of these." })
export class ServiceRecordStatusFilter {
  @Field(() => ServiceRecordStatus, { nullable: true })
  eq?: ServiceRecordStatus | null;

  @Field(() => [ServiceRecordStatus], { nullable: true })
  in?: ServiceRecordStatus[] | null;
}

@InputType({ description: "What happened to a record, within a time and for a team." })
export class ServiceRecordFactFilter {
  @Field(() => ServiceRecordFact, { description: "What happened." })
  fact!: ServiceRecordFact;

  @Field(() => DateTimeScalar, { nullable: true, description: "Not before." })
  gte?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Before." })
  lt?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: "Counted for this team, as in the figures: a closed cycle for whom it closed.",
  })
  industryTeamId?: string | null;
}

@InputType({ description: "Which records; several conditions all hold." })
export class ServiceRecordFilter {
  @Field(() => StringFilter, { nullable: true })
  number?: StringFilter | null;

  @Field(() => ServiceRecordStatusFilter, { nullable: true })
  status?: ServiceRecordStatusFilter | null;

  @Field(() => ChannelFilter, { nullable: true })
  channel?: ChannelFilter | null;

  @Field(() => IDFilter, { nullable: true })
  industryTeamId?: IDFilter | null;

  @Field(() => IDFilter, { nullable: true })
  engineerId?: IDFilter | null;

  @Field(() => IDFilter, { nullable: true })
  customerId?: IDFilter | null;

  @Field(() => DateTimeFilter, { nullable: true })
  createdAt?: DateTimeFilter | null;

  @Field(() => DateTimeFilter, { nullable: true })
  dueAt?: DateTimeFilter | null;

  @Field(() => ServiceRecordFactFilter, {
    nullable: true,
    description: "What happened to it; the list behind a figure.",
  })
  fact?: ServiceRecordFactFilter | null;

  @Field(() => String, {
    nullable: true,
    description: "Subject, number, customer and contact; two characters suffice.",
  })
  search?: string | null;
}

@InputType({ description: "One key of an order." })
export class ServiceRecordOrder {
  @Field(() => ServiceRecordOrderField)
  field!: ServiceRecordOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC })
  direction!: OrderDirection;
}
