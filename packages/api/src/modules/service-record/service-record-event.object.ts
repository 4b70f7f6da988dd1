import { ObjectType } from "type-graphql";

/** The root of each is the journal's entry; what it leads to is served by field resolvers. */
@ObjectType({ description: "Something happened to a record; the record is as it is now." })
export class ServiceRecordEvent {}

@ObjectType({ description: "A word was exchanged with the customer." })
export class ConversationEvent {}
