import { Field, ObjectType } from "type-graphql";
import { ViewerObject } from "./viewer.object.ts";

@ObjectType({
  description: "Who is signed in from now on; the session's cookie comes with the answer.",
})
export class SignInPayload {
  @Field(() => ViewerObject, { description: "As `me` answers from now on." })
  me!: ViewerObject;
}
