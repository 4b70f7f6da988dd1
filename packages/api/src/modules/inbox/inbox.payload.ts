import { ObjectType } from "type-graphql";

/** Holds the ids: both are loaded when they are asked for. */
@ObjectType({ description: "The entry as the command left it, and the record it went to." })
export class InboxEntryPayload {
  readonly inboxEntryId!: string;
  readonly serviceRecordId?: string;
}
