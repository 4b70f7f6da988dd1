import { ObjectType } from "type-graphql";

@ObjectType({ description: "The year that a command changed." })
export class ServiceCalendarPayload {
  year!: number;
}
