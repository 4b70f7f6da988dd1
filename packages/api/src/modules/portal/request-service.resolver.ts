import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { requestService } from "./request-service.service.ts";

@InputType({ description: "A request by a signed-in contact." })
export class RequestServiceInput {
  @Field(() => String, { description: "1 to 200 characters." })
  subject!: string;

  @Field(() => String, { description: "1 to 20,000 characters." })
  content!: string;
}

@ObjectType({ description: "The record that was opened." })
export class RequestServicePayload {
  @Field(() => String)
  number!: string;

  @Field(() => DateTimeScalar, { description: "When somebody answers at the latest." })
  dueAt!: number;
}

@Resolver()
export class RequestServiceResolver {
  @Mutation(() => RequestServicePayload, {
    description: "Opens a record on the channel ONLINE. Who: a signed-in contact.",
  })
  async requestService(
    @Arg("input", () => RequestServiceInput) input: RequestServiceInput,
    @Ctx() { command }: ApiContext,
  ): Promise<RequestServicePayload> {
    return command("requestService", (unit) => requestService(unit, input));
  }
}
