import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { SubmitEvaluationInput } from "./evaluation.input.ts";
import { SubmitEvaluationPayload } from "./evaluation.payload.ts";
import { submitEvaluation } from "./submit-evaluation.service.ts";

@Resolver()
export class EvaluationCommandResolver {
  @Mutation(() => SubmitEvaluationPayload, { description: "Who: the token's bearer." })
  async submitEvaluation(
    @Arg("input", () => SubmitEvaluationInput) input: SubmitEvaluationInput,
    @Ctx() context: ApiContext,
  ): Promise<SubmitEvaluationPayload> {
    return context.command("submitEvaluation", (unit) => submitEvaluation(unit, input));
  }
}
