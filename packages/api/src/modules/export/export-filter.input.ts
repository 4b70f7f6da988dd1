import { Field, ID, InputType } from "type-graphql";
import { ServiceRecordFilter } from "../service-record/service-record.input.ts";

@InputType({ description: "Which customers; as the arguments of `customers`." })
export class CustomerExportFilter {
  @Field(() => String, { nullable: true, description: "Name, contact, phone or e-mail." })
  search?: string | null;
}

@InputType({ description: "Which engineers; as the arguments of `engineers`." })
export class EngineerExportFilter {
  @Field(() => ID, { nullable: true, description: "Only those who belong to this team now." })
  industryTeamId?: string | null;
}

@InputType({ description: "Which evaluations; as the arguments of `evaluations`." })
export class EvaluationExportFilter {
  @Field(() => ID, { nullable: true, description: "Only of cycles attributed to this engineer." })
  engineerId?: string | null;
}

@InputType({ description: "Which entries; as the arguments of `journal`." })
export class JournalExportFilter {
  @Field(() => String, { nullable: true, description: "A record's number, or <kind>:<id>." })
  target?: string | null;

  @Field(() => String, { nullable: true, description: "Such as service_record.open." })
  action?: string | null;
}

/** Instants are epoch seconds here and in the table, as everywhere behind the scalars. */
@InputType({
  description: "What the list was filtered by; only the part of the resource asked for is allowed.",
})
export class ExportFilter {
  @Field(() => ServiceRecordFilter, {
    nullable: true,
    description: "For SERVICE_RECORDS: as `serviceRecords(filter:)`.",
  })
  serviceRecords?: ServiceRecordFilter | null;

  @Field(() => CustomerExportFilter, { nullable: true, description: "For CUSTOMERS." })
  customers?: CustomerExportFilter | null;

  @Field(() => EngineerExportFilter, { nullable: true, description: "For ENGINEERS." })
  engineers?: EngineerExportFilter | null;

  @Field(() => EvaluationExportFilter, { nullable: true, description: "For EVALUATIONS." })
  evaluations?: EvaluationExportFilter | null;

  @Field(() => JournalExportFilter, { nullable: true, description: "For JOURNAL." })
  journal?: JournalExportFilter | null;
}
