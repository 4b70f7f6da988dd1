import { OrderDirection } from "@attest/shared/pages";
import { ServiceRecordStatus } from "@attest/shared/service-record";
import { Field, InputType, registerEnumType } from "type-graphql";
import { DateTimeFilter, IDFilter, StringFilter } from "../../platform/pages/filters.ts";
import { Channel } from "../service-calendar/clock.enum.ts";

registerEnumType(OrderDirection, {
  name: "OrderDirection",
  description: "Which way a list is ordered.",
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
