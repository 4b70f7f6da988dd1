import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { Staff } from "../account/staff.entity.ts";
import { staffById } from "../account/staff.loader.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { agreementByCriterion, confusionBetween } from "./agreement.service.ts";
import { auditStates } from "./audit-state.loader.ts";
import { AGREEMENT_DAYS, doubleRatings } from "./inspector-agreement.service.ts";
import { Inspector } from "./inspector.object.ts";
import { readInspectors } from "./inspectors.service.ts";
import { knowsDraws } from "./lot.scope.ts";
import { AuditStateType, ConfusionCellType, CriterionAgreement } from "./team-quality.object.ts";

/** What the quality office knows of itself; nothing of it is for anybody else. */
@Resolver(() => Inspector)
export class QualityOfficeResolver {
  @Query(() => [Inspector], {
    description:
      "The inspectors of now, the least busy first. Who: INSPECTOR, GENERAL_MANAGER; empty for others.",
  })
  async inspectors(@Ctx() { viewer, dataSource, now }: ApiContext): Promise<readonly Inspector[]> {
    return knowsDraws(viewer) ? readInspectors(dataSource.manager, now) : [];
  }

  @Query(() => [CriterionAgreement], {
    description:
      "How inspectors agreed on each criterion over a year. Who: INSPECTOR, GENERAL_MANAGER; empty for others.",
  })
  async reviewAgreement(
    @Ctx() { viewer, dataSource, now }: ApiContext,
  ): Promise<readonly CriterionAgreement[]> {
    return knowsDraws(viewer)
      ? agreementByCriterion(await doubleRatings(dataSource.manager, now - AGREEMENT_DAYS * 86_400))
      : [];
  }

  @Query(() => [ConfusionCellType], {
    description:
      "What two inspectors said of the same criteria over a year. Who: INSPECTOR, GENERAL_MANAGER; empty for others.",
  })
  async reviewConfusion(
    @Ctx() { viewer, dataSource, now }: ApiContext,
    @Arg("firstId", () => ID, { description: "An inspector's staff id." }) firstId: string,
    @Arg("secondId", () => ID, { description: "Another's." }) secondId: string,
  ): Promise<readonly ConfusionCellType[]> {
    return knowsDraws(viewer)
      ? confusionBetween(
          await doubleRatings(dataSource.manager, now - AGREEMENT_DAYS * 86_400),
          firstId,
          secondId,
        )
      : [];
  }

  @FieldResolver(() => Staff, { description: "Who it is." })
  async staff(
    @Root() { staffId }: Inspector,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Staff | null> {
    return loaders.one(staffById, staffId);
  }
}

/** What a team's page shows of its quality. */
@Resolver(() => IndustryTeam)
export class TeamQualityResolver {
  @FieldResolver(() => AuditStateType, {
    nullable: true,
    description: "Null for a team that does not manage itself.",
  })
  async audit(
    @Root() { id }: IndustryTeam,
    @Ctx() { loaders, now }: ApiContext,
  ): Promise<AuditStateType | null> {
    const state = await loaders.one(auditStates, id);
    return state === null ? null : { ...state, overdue: now > state.dueAt };
  }
}
