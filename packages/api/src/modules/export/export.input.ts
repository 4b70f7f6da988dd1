import { Field, InputType } from "type-graphql";
import { ExportFilter } from "./export-filter.input.ts";
import { ExportFormat, ExportResource } from "./export.enum.ts";

@InputType({ description: "What is to be had out, and how." })
export class StartExportInput {
  @Field(() => ExportResource, { description: "What." })
  resource!: ExportResource;

  @Field(() => ExportFormat, { description: "How." })
  format!: ExportFormat;

  @Field(() => ExportFilter, {
    nullable: true,
    description: "Default: everything one may read.",
  })
  filter?: ExportFilter | null;
}
