import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { touchById } from "../service-record/service-record.loader.ts";
import { Touch } from "../service-record/touch.entity.ts";
import { writeToConversation } from "./write-message.service.ts";

@InputType({ description: "What a signed-in contact says about a record of their own." })
export class WriteToConversationInput {
  @Field(() => String, { description: "As SR-202609-0001." })
  number!: string;

  @Field(() => String, { description: "1 to 20,000 characters." })
  text!: string;
}

/** Holds the id: the touch is loaded when it is asked for, also when the answer is given again. */
@ObjectType({ description: "The message as it was kept." })
export class WriteToConversationPayload {
  readonly touchId!: string;
}

@Resolver(() => WriteToConversationPayload)
export class WriteMessageResolver {
  @Mutation(() => WriteToConversationPayload, { description: "Who: a signed-in contact." })
  async writeToConversation(
    @Arg("input", () => WriteToConversationInput) input: WriteToConversationInput,
    @Ctx() { command }: ApiContext,
  ): Promise<WriteToConversationPayload> {
    return command("writeToConversation", (unit) => writeToConversation(unit, input));
  }

  @FieldResolver(() => Touch)
  async touch(
    @Root() { touchId }: WriteToConversationPayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Touch | null> {
    return loaders.one(touchById, touchId);
  }
}
