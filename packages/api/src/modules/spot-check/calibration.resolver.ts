import {
  Arg,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { isId } from "../../platform/database/id.ts";
import { Staff } from "../account/staff.entity.ts";
import { staffById } from "../account/staff.loader.ts";
import { ServiceCycle } from "../service-record/service-cycle.entity.ts";
import { serviceCycleById } from "../service-record/service-record.loader.ts";
import { agreementByCriterion } from "./agreement.service.ts";
import { CalibrationSession } from "./calibration.entity.ts";
import { CreateCalibrationSessionInput, RateCalibrationInput } from "./calibration.input.ts";
import {
  calibrationParts,
  calibrationRatings,
  calibrationSessionById,
  calibrationSessions,
} from "./calibration.loader.ts";
import { createCalibrationSession, rateCalibration } from "./calibration.service.ts";
import { knowsDraws } from "./lot.scope.ts";
import { CriterionAgreement } from "./team-quality.object.ts";

@ObjectType({ description: "The session as it is now." })
export class CalibrationSessionPayload {
  readonly calibrationSessionId!: string;
}

/** Calibration: whether inspectors agree on the same cycles; nothing of it is for anybody else. */
@Resolver(() => CalibrationSession)
export class CalibrationResolver {
  @Query(() => [CalibrationSession], {
    description: "The last hundred sessions. Who: INSPECTOR, GENERAL_MANAGER; empty for others.",
  })
  async calibrationSessions(
    @Ctx() { viewer, dataSource }: ApiContext,
  ): Promise<readonly CalibrationSession[]> {
    return knowsDraws(viewer) ? calibrationSessions(dataSource.manager) : [];
  }

  @Query(() => [CriterionAgreement], {
    description:
      "How everybody agreed in a session, once its deadline is over. Who: INSPECTOR, GENERAL_MANAGER; empty for others.",
  })
  async calibrationComparison(
    @Ctx() { viewer, dataSource, loaders, now }: ApiContext,
    @Arg("id", () => ID, { description: "The session's." }) id: string,
  ): Promise<readonly CriterionAgreement[]> {
    const session =
      knowsDraws(viewer) && isId(id) ? await loaders.one(calibrationSessionById, id) : null;
    return session !== null && now > session.deadline
      ? agreementByCriterion(await calibrationRatings(dataSource.manager, id))
      : [];
  }

  @FieldResolver(() => [ServiceCycle], { description: "What is scored, in order." })
  async serviceCycles(
    @Root() { id }: CalibrationSession,
    @Ctx() { dataSource, loaders }: ApiContext,
  ): Promise<readonly ServiceCycle[]> {
    const { cycleIds } = await calibrationParts(dataSource.manager, id);
    const found = await Promise.all(cycleIds.map((one) => loaders.one(serviceCycleById, one)));
    return found.filter((cycle) => cycle !== null);
  }

  @FieldResolver(() => [Staff], { description: "Who was invited." })
  async invited(
    @Root() { id }: CalibrationSession,
    @Ctx() { dataSource, loaders }: ApiContext,
  ): Promise<readonly Staff[]> {
    const { inspectorIds } = await calibrationParts(dataSource.manager, id);
    const found = await Promise.all(inspectorIds.map((one) => loaders.one(staffById, one)));
    return found.filter((person) => person !== null);
  }
}

@Resolver(() => CalibrationSessionPayload)
export class CalibrationCommandResolver {
  @Mutation(() => CalibrationSessionPayload, { description: "Who: INSPECTOR, GENERAL_MANAGER." })
  async createCalibrationSession(
    @Arg("input", () => CreateCalibrationSessionInput) input: CreateCalibrationSessionInput,
    @Ctx() { command }: ApiContext,
  ): Promise<CalibrationSessionPayload> {
    return command("createCalibrationSession", (unit) => createCalibrationSession(unit, input));
  }

  @Mutation(() => CalibrationSessionPayload, { description: "Who: an invited INSPECTOR." })
  async rateCalibration(
    @Arg("input", () => RateCalibrationInput) input: RateCalibrationInput,
    @Ctx() { command }: ApiContext,
  ): Promise<CalibrationSessionPayload> {
    return command("rateCalibration", (unit) => rateCalibration(unit, input));
  }

  @FieldResolver(() => CalibrationSession, { description: "As it is now." })
  async calibrationSession(
    @Root() { calibrationSessionId }: CalibrationSessionPayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<CalibrationSession | null> {
    return loaders.one(calibrationSessionById, calibrationSessionId);
  }
}
