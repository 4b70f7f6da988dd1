import { ObjectType } from "type-graphql";

/** The root is the journal's entry; what it leads to is served by field resolvers. */
@ObjectType({ description: "Something happened to a lot; the lot is as it is now." })
export class LotEvent {}
