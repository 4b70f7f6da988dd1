import { EvaluationStatus } from "@attest/shared/evaluation";
import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { connectionType, type Connection } from "../../platform/pages/connection-type.ts";
import { readPage } from "../../platform/pages/read-page.ts";
import { ServiceCycle } from "../service-record/service-cycle.entity.ts";
import { serviceCycleById } from "../service-record/service-record.loader.ts";
import { evaluationList } from "./evaluation-list.ts";
import { Evaluation } from "./evaluation.entity.ts";
import { EvaluationsArgs } from "./evaluation.input.ts";
import { showsAnswer } from "./evaluation.scope.ts";
import { standingAt } from "./evaluation-standing.service.ts";

const EvaluationConnection = connectionType("Evaluation", () => Evaluation);

/** Evaluations as they stand at this moment, also when the job that locks them is late. */
@Resolver(() => Evaluation)
export class EvaluationResolver {
  @Query(() => EvaluationConnection, { description: "The evaluations one may see, newest first." })
  async evaluations(
    @Args(() => EvaluationsArgs)
    { engineerId = null, industryTeamId, answeredAt, ...page }: EvaluationsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Evaluation>> {
    const { viewer, now } = context;
    requireViewer(viewer);
    const asked = {
      now,
      engineerId,
      industryTeamId: industryTeamId ?? null,
      answeredAt: answeredAt ?? null,
    };
    return readPage({ context, info, page }, evaluationList(viewer, asked));
  }

  @FieldResolver(() => EvaluationStatus, {
    description: "LOCKED from the first second in which nothing can be amended.",
  })
  status(@Root() evaluation: Evaluation, @Ctx() { now }: ApiContext): EvaluationStatus {
    return standingAt(evaluation, now).status;
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: "24 hours after the first answer.",
  })
  lockedAt(@Root() evaluation: Evaluation, @Ctx() { now }: ApiContext): number | null {
    return standingAt(evaluation, now).lockedAt;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "1 to 5; shown at once to those who read all, to others when locked.",
  })
  score(@Root() evaluation: Evaluation, @Ctx() { viewer, now }: ApiContext): number | null {
    return showsAnswer(viewer, evaluation, now) ? evaluation.score : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "As the score; late feedback stands here without one.",
  })
  comment(@Root() evaluation: Evaluation, @Ctx() { viewer, now }: ApiContext): string | null {
    return showsAnswer(viewer, evaluation, now) ? evaluation.comment : null;
  }

  @FieldResolver(() => ServiceCycle, { description: "What it is about." })
  async serviceCycle(
    @Root() { serviceCycleId }: Evaluation,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ServiceCycle | null> {
    return loaders.one(serviceCycleById, serviceCycleId);
  }
}
