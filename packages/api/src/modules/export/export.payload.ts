import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "An export that can be fetched." })
export class StartExportPayload {
  exportId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Where to GET it within 15 minutes, with the same cookie or key; shown this once, so null when a retry is answered.",
  })
  url!: string | null;
}
