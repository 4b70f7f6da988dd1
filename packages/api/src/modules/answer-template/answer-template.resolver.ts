import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { connectionType, type Connection } from "../../platform/pages/connection-type.ts";
import { PageArgs } from "../../platform/pages/page-args.ts";
import { readPage } from "../../platform/pages/read-page.ts";
import { answerTemplateList } from "./answer-template-list.ts";
import { AnswerTemplate } from "./answer-template.entity.ts";
import { DeleteAnswerTemplateInput, SaveAnswerTemplateInput } from "./answer-template.input.ts";
import { answerTemplateById } from "./answer-template.loader.ts";
import { AnswerTemplatePayload, DeleteAnswerTemplatePayload } from "./answer-template.payload.ts";
import { deleteAnswerTemplate, saveAnswerTemplate } from "./answer-template.service.ts";

const AnswerTemplateConnection = connectionType("AnswerTemplate", () => AnswerTemplate);

@Resolver(() => AnswerTemplatePayload)
export class AnswerTemplateResolver {
  @Query(() => AnswerTemplateConnection, { description: "The answers to be had, by title." })
  async answerTemplates(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<AnswerTemplate>> {
    requireViewer(context.viewer);
    return readPage({ context, info, page }, answerTemplateList(context.viewer));
  }

  @Mutation(() => AnswerTemplatePayload, { description: "Keeps an answer under a title." })
  async saveAnswerTemplate(
    @Arg("input", () => SaveAnswerTemplateInput) input: SaveAnswerTemplateInput,
    @Ctx() { command }: ApiContext,
  ): Promise<AnswerTemplatePayload> {
    return command("saveAnswerTemplate", (unit) => saveAnswerTemplate(unit, input));
  }

  @Mutation(() => DeleteAnswerTemplatePayload, { description: "What was written with it stays." })
  async deleteAnswerTemplate(
    @Arg("input", () => DeleteAnswerTemplateInput) input: DeleteAnswerTemplateInput,
    @Ctx() { command }: ApiContext,
  ): Promise<DeleteAnswerTemplatePayload> {
    return command("deleteAnswerTemplate", (unit) => deleteAnswerTemplate(unit, input));
  }

  @FieldResolver(() => AnswerTemplate, { description: "The answer." })
  async answerTemplate(
    @Root() { answerTemplateId }: AnswerTemplatePayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<AnswerTemplate | null> {
    return loaders.one(answerTemplateById, answerTemplateId);
  }
}
