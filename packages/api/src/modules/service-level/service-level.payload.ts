import { ObjectType } from "type-graphql";

@ObjectType({ description: "The service level that a command changed." })
export class ServiceLevelPayload {
  serviceLevelId!: string;
}
