import { In } from "typeorm";
import { isId } from "../../platform/database/id.ts";
import { badInput, DomainError, notFound } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { criteriaOf } from "../scorecard/scorecard-version.service.ts";
import { newestVersion } from "../scorecard/scorecard.service.ts";
import { ServiceCycle } from "../service-record/service-cycle.entity.ts";
import {
  CalibrationInvitation,
  CalibrationItem,
  CalibrationRating,
  CalibrationSession,
} from "./calibration.entity.ts";
import { candidates } from "./inspector-conflicts.service.ts";
import { demandMarks, marksOf, type MarkDraft } from "./review-marks.ts";

const MOST = 50;
/** No team's: every inspector may be invited, whatever they are too near to. */
const NO_TEAM = "00000000-0000-0000-0000-000000000000";

interface CreateCalibrationSession {
  readonly title: string;
  readonly serviceCycleIds: readonly string[];
  readonly inspectorIds: readonly string[];
  readonly deadline: number;
  readonly scorecardId?: string | null;
}

type Answer = Promise<{ calibrationSessionId: string }>;

/**
 * Invites inspectors to score the same chosen cycles until a deadline, each without knowing what the others said.
 *
 * @throws DomainError BAD_USER_INPUT, NOT_FOUND
 * @see docs/rules.md R38
 */
export async function createCalibrationSession(
  unit: Unit,
  input: CreateCalibrationSession,
): Answer {
  const title = requiredText("input.title", input.title);
  const cycleIds = await demandCycles(unit, [...new Set(input.serviceCycleIds)]);
  const inspectorIds = await demandInspectors(unit, [...new Set(input.inspectorIds)]);
  if (input.deadline <= unit.now) {
    throw badInput("input.deadline", "The deadline must lie ahead.", "an instant in the future");
  }
  const sessionId = newId();
  await unit.db.insert(CalibrationSession, {
    id: sessionId,
    title,
    scorecardVersionId: (await newestVersion(unit.db, input.scorecardId ?? null)).id,
    deadline: input.deadline,
    createdById: staffIdOf(unit.viewer) ?? "",
    createdAt: unit.now,
  });
  const items = cycleIds.map((serviceCycleId, at) => ({
    sessionId,
    serviceCycleId,
    position: at + 1,
  }));
  await unit.db.insert(CalibrationItem, items);
  const invited = inspectorIds.map((inspectorId) => ({ sessionId, inspectorId }));
  await unit.db.insert(CalibrationInvitation, invited);
  unit.journal({
    action: "calibration.create",
    target: `calibration:${sessionId}`,
    area: "SPOT_CHECK",
  });
  return { calibrationSessionId: sessionId };
}

/**
 * Scores one cycle of a session; again until the deadline, the last word counts.
 *
 * @throws DomainError NOT_FOUND, also for who was not invited; WINDOW_CLOSED, EVIDENCE_REQUIRED, BAD_USER_INPUT
 * @see docs/rules.md R38
 */
export async function rateCalibration(
  unit: Unit,
  input: {
    readonly id: string;
    readonly serviceCycleId: string;
    readonly marks: readonly MarkDraft[];
  },
): Answer {
  const { id: sessionId, serviceCycleId } = input;
  const session = await demandSession(unit, sessionId, serviceCycleId);
  if (unit.now > session.deadline) {
    throw new DomainError("WINDOW_CLOSED", "The deadline of this session is over.", {
      deadline: session.deadline,
    });
  }
  const marks = marksOf(input.marks);
  demandMarks(await criteriaOf(unit.db, session.scorecardVersionId), marks, "SUBMITTED");
  const inspectorId = staffIdOf(unit.viewer) ?? "";
  await unit.db.delete(CalibrationRating, { sessionId, serviceCycleId, inspectorId });
  await unit.db.insert(
    CalibrationRating,
    marks.map(({ criterionId, score }) => ({
      ...{ sessionId, serviceCycleId, inspectorId, criterionId, score },
      ratedAt: unit.now,
    })),
  );
  unit.journal({
    action: "calibration.rate",
    target: `calibration:${sessionId}`,
    area: "SPOT_CHECK",
  });
  return { calibrationSessionId: sessionId };
}

async function demandSession(
  { db, viewer }: Unit,
  sessionId: string,
  serviceCycleId: string,
): Promise<CalibrationSession> {
  const inspectorId = staffIdOf(viewer) ?? "";
  const isTheirs =
    isId(sessionId) &&
    isId(serviceCycleId) &&
    (await db.existsBy(CalibrationInvitation, { sessionId, inspectorId })) &&
    (await db.existsBy(CalibrationItem, { sessionId, serviceCycleId }));
  const session = isTheirs ? await db.findOneBy(CalibrationSession, { id: sessionId }) : null;
  if (session === null) {
    throw notFound("The calibration session");
  }
  return session;
}

async function demandCycles({ db }: Unit, ids: readonly string[]): Promise<readonly string[]> {
  const isFit = ids.length >= 1 && ids.length <= MOST && ids.every(isId);
  const found = isFit ? await db.findBy(ServiceCycle, { id: In([...ids]) }) : [];
  if (!isFit || found.filter(({ closedAt }) => closedAt !== null).length < ids.length) {
    throw badInput(
      "input.serviceCycleIds",
      "Not all of these are closed cycles.",
      "1 to 50 of them",
    );
  }
  return ids;
}

async function demandInspectors(unit: Unit, ids: readonly string[]): Promise<readonly string[]> {
  const able = await candidates(unit.db, { industryTeamId: NO_TEAM, now: unit.now });
  const known = new Set(able.map(({ staffId }) => staffId));
  if (ids.length < 2 || ids.length > MOST || !ids.every((id) => known.has(id))) {
    throw badInput("input.inspectorIds", "Not all of these are inspectors.", "2 to 50 of them");
  }
  return ids;
}
