import { Field, InputType } from "type-graphql";
import { ExportFormat, ExportResource } from "./export.enum.ts";

@InputType({ description: "What is to be had out, and how." })
export class StartExportInput {
  @Field(() => ExportResource, { description: "What." })
  resource!: ExportResource;

  @Field(() => ExportFormat, { description: "How." })
  format!: ExportFormat;
}
