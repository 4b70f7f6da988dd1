import { workdaysDueAt } from "@attest/shared/service-calendar";
import type { CorrectiveActionKind } from "@attest/shared/corrective-action";
import { isId } from "../../platform/database/id.ts";
import { badInput, notFound } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { Staff } from "../account/staff.entity.ts";
import { TeamManager } from "../industry-team/team-manager.entity.ts";
import { currentCalendar } from "../service-calendar/service-calendar.service.ts";
import { Lot } from "../spot-check/lot.entity.ts";
import { Review } from "../spot-check/review.entity.ts";
import { CorrectiveAction } from "./corrective-action.entity.ts";
import { journalAction } from "./corrective-action-journal.ts";

export interface CreateCorrectiveAction {
  readonly kind: CorrectiveActionKind;
  readonly title: string;
  readonly rootCause?: string | null;
  readonly industryTeamId?: string | null;
  readonly lotId?: string | null;
  readonly reviewId?: string | null;
  readonly ownerId: string;
  readonly subjectId?: string | null;
  readonly dueAt: number;
  readonly effectCheckDays: number;
}

const DAY = 86_400;
const OWN_WORKDAYS = 10;
const OWN_CHECK_DAYS = 30;

/**
 * Asks for something to be put right, or for somebody to be coached.
 *
 * @throws DomainError NOT_FOUND for a lot that is not revealed, BAD_USER_INPUT
 * @see docs/rules.md R40
 */
export async function createCorrectiveAction(
  unit: Unit,
  input: CreateCorrectiveAction,
): Promise<{ correctiveActionId: string }> {
  checkInput(unit, input);
  await demandPeople(unit, input);
  const review = await revealedReview(unit, input.reviewId ?? null);
  const lot = await revealedLot(unit, review?.lotId ?? input.lotId ?? null);
  const action = await insertAction(unit, {
    ...input,
    ...wordsOf(input),
    industryTeamId: lot?.industryTeamId ?? input.industryTeamId ?? null,
    lotId: lot?.id ?? null,
    reviewId: review?.id ?? null,
  });
  return { correctiveActionId: action.id };
}

/**
 * What a rejected lot leads to by itself, when it is revealed: the team's manager owes a cause and a remedy.
 *
 * @see docs/rules.md R40
 */
export async function followRejectedLot(unit: Unit, lot: Lot): Promise<void> {
  if (lot.verdict !== "NOT_ACCEPTED") {
    return;
  }
  const managers = await unit.db.findBy(TeamManager, { industryTeamId: lot.industryTeamId });
  const manager = managers.find(
    ({ validFrom, validTo }) => validFrom <= unit.now && (validTo === null || validTo > unit.now),
  );
  const { calendar } = await currentCalendar(unit.db);
  await insertAction(unit, {
    kind: "CORRECTIVE",
    title: "抽检批次未接收，查明原因并整改",
    industryTeamId: lot.industryTeamId,
    lotId: lot.id,
    ownerId: manager?.staffId ?? staffIdOf(unit.viewer) ?? "",
    dueAt: workdaysDueAt(calendar, unit.now, OWN_WORKDAYS),
    effectCheckDays: OWN_CHECK_DAYS,
  });
}

function wordsOf({ title, rootCause = null }: CreateCorrectiveAction): {
  readonly title: string;
  readonly rootCause: string | null;
} {
  return {
    title: requiredText("input.title", title),
    rootCause: rootCause === null ? null : requiredText("input.rootCause", rootCause),
  };
}

async function insertAction(unit: Unit, input: CreateCorrectiveAction): Promise<CorrectiveAction> {
  const { kind, title, ownerId, dueAt, effectCheckDays } = input;
  const action = Object.assign(new CorrectiveAction(), {
    ...{ id: newId(), kind, status: "OPEN" as const, version: 1, title, ownerId, dueAt },
    rootCause: input.rootCause ?? null,
    industryTeamId: input.industryTeamId ?? null,
    lotId: input.lotId ?? null,
    reviewId: input.reviewId ?? null,
    subjectId: input.subjectId ?? null,
    effectCheckDays,
    effectCheckAt: dueAt + effectCheckDays * DAY,
    ...{ evidence: null, doneAt: null, checkNote: null, checkedById: null, checkedAt: null },
    reopenings: 0,
    createdById: staffIdOf(unit.viewer) ?? ownerId,
    createdAt: unit.now,
  });
  await unit.db.insert(CorrectiveAction, action);
  journalAction(unit, action, "create");
  return action;
}

function checkInput({ now }: Unit, input: CreateCorrectiveAction): void {
  const { kind, subjectId = null, dueAt, effectCheckDays } = input;
  if (dueAt <= now) {
    throw badInput("input.dueAt", "What is due must lie ahead.", "an instant in the future");
  }
  if (effectCheckDays < 1 || effectCheckDays > 366) {
    throw badInput("input.effectCheckDays", "The effect shows in days.", "1 to 366");
  }
  if ((kind === "COACHING") !== (subjectId !== null)) {
    throw badInput("input.subjectId", "Coaching is for a person.", "a staff id for COACHING only");
  }
}

async function demandPeople(
  unit: Unit,
  { ownerId, subjectId }: CreateCorrectiveAction,
): Promise<void> {
  await demandStaff(unit, "input.ownerId", ownerId);
  await demandStaff(unit, "input.subjectId", subjectId ?? ownerId);
}

async function demandStaff({ db }: Unit, path: string, id: string): Promise<void> {
  if (!isId(id) || !(await db.existsBy(Staff, { id, active: true }))) {
    throw badInput(path, "There is no such member of staff.", "an active member's staff id");
  }
}

async function revealedReview({ db }: Unit, id: string | null): Promise<Review | null> {
  if (id === null) {
    return null;
  }
  const review = isId(id) ? await db.findOneBy(Review, { id }) : null;
  if (review === null) {
    throw notFound("The review");
  }
  return review;
}

async function revealedLot({ db }: Unit, id: string | null): Promise<Lot | null> {
  if (id === null) {
    return null;
  }
  const lot = isId(id) ? await db.findOneBy(Lot, { id, status: "REVEALED" }) : null;
  if (lot === null) {
    throw notFound("The revealed lot");
  }
  return lot;
}
