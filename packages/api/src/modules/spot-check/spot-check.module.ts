import type { ApiModule } from "../../platform/module.ts";
import { blindVeil } from "./blind-veil.ts";
import {
  CalibrationInvitation,
  CalibrationItem,
  CalibrationRating,
  CalibrationSession,
} from "./calibration.entity.ts";
import { CalibrationCommandResolver, CalibrationResolver } from "./calibration.resolver.ts";
import { ConflictDeclaration } from "./conflict-declaration.entity.ts";
import { DisputeAdmission } from "./dispute-admission.entity.ts";
import { DrawTime } from "./draw-time.entity.ts";
import { drawTimeWork } from "./draw-time-work.ts";
import { FrameItem } from "./frame-item.entity.ts";
import { LotCommandResolver, SpotCheckPlanCommandResolver } from "./lot-command.resolver.ts";
import { LotDraw } from "./lot-draw.entity.ts";
import { LotDrawResolver } from "./lot-draw.resolver.ts";
import { LotEventResolver } from "./lot-event.resolver.ts";
import { LotSeed } from "./lot-seed.entity.ts";
import { Lot } from "./lot.entity.ts";
import { addLotReportRoutes } from "./lot-report.routes.ts";
import { LotResolver } from "./lot.resolver.ts";
import { SamplingPreviewResolver } from "./preview.resolver.ts";
import { QualityOfficeCommandResolver } from "./quality-office-command.resolver.ts";
import { QualityOfficeResolver, TeamQualityResolver } from "./quality-office.resolver.ts";
import { ReviewCommandResolver } from "./review-command.resolver.ts";
import { ReviewDispute } from "./review-dispute.entity.ts";
import { ReviewMark } from "./review-mark.entity.ts";
import { Review } from "./review.entity.ts";
import { ReviewDisputeResolver, ReviewMarkResolver, ReviewResolver } from "./review.resolver.ts";
import { RootCausesResolver } from "./root-causes.resolver.ts";
import { SampleItem } from "./sample-item.entity.ts";
import { SpotCheckPlan } from "./spot-check-plan.entity.ts";
import { SpotCheckPlanResolver } from "./spot-check-plan.resolver.ts";
import { spotCheckJobs } from "./spot-check.jobs.ts";
import { TeamInspection } from "./team-inspection.entity.ts";
import { spotCheckPlan } from "./spot-check.plan.ts";

/** Draws that anyone can repeat, reviewed blind, judged by the standard. */
export const spotCheckModule: ApiModule = {
  name: "spot-check",
  entities: [
    ...[SpotCheckPlan, Lot, LotDraw, LotSeed, DrawTime, FrameItem, SampleItem],
    ...[Review, ReviewMark, ReviewDispute, DisputeAdmission, ConflictDeclaration, TeamInspection],
    ...[CalibrationSession, CalibrationItem, CalibrationInvitation, CalibrationRating],
  ],
  plan: spotCheckPlan,
  resolvers: [
    SpotCheckPlanResolver,
    LotResolver,
    LotDrawResolver,
    ReviewResolver,
    ReviewMarkResolver,
    ReviewDisputeResolver,
    SpotCheckPlanCommandResolver,
    LotCommandResolver,
    ReviewCommandResolver,
    SamplingPreviewResolver,
    LotEventResolver,
    CalibrationResolver,
    CalibrationCommandResolver,
    QualityOfficeResolver,
    TeamQualityResolver,
    QualityOfficeCommandResolver,
    RootCausesResolver,
  ],
  jobs: spotCheckJobs,
  dueWork: [drawTimeWork],
  addRoutes: addLotReportRoutes,
  veil: blindVeil,
};
