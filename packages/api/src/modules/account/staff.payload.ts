import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "The account as it is now." })
export class StaffPayload {
  staffId!: string;
}

@ObjectType({ description: "The account, and the link by which its owner sets a password." })
export class PasswordLinkPayload {
  staffId!: string;

  @Field(() => String, {
    nullable: true,
    description: "Good once and for 30 minutes; shown this once, so null when a retry is answered.",
  })
  passwordLink!: string | null;
}
