import { ObjectType } from "type-graphql";

/** The root is the journal's entry; what it leads to is served by field resolvers. */
@ObjectType({ description: "A clock came to a step of its escalation." })
export class ClockAlertEvent {}
