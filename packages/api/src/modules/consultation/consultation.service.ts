import { badInput } from "../../platform/errors.ts";
import { isId } from "../../platform/database/id.ts";
import { newId } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { demandOpen } from "../service-record/change-record.service.ts";
import { lockRecord } from "../service-record/record-access.service.ts";
import { journalRecord } from "../service-record/record-journal.service.ts";
import { Solution } from "../service-record/solution.entity.ts";
import { lockConsultation, type HeldConsultation } from "./consultation-access.ts";
import { ConsultationExpert } from "./consultation-expert.entity.ts";
import { ConsultationProposal } from "./consultation-proposal.entity.ts";
import { Consultation } from "./consultation.entity.ts";
import { demandExperts } from "./demand-experts.ts";

type Answer = Promise<{ consultationId: string }>;

/**
 * Convenes experts on an open record; until it has ended the record cannot close.
 *
 * @throws DomainError NOT_FOUND, TRANSITION_REFUSED, BAD_USER_INPUT
 * @see docs/rules.md R18
 */
export async function conveneConsultation(
  unit: Unit,
  input: {
    readonly serviceRecordId: string;
    readonly question: string;
    readonly expertStaffIds: readonly string[];
  },
): Answer {
  const question = requiredText("input.question", input.question, 20_000);
  const held = await lockRecord(unit, "conveneConsultation", { id: input.serviceRecordId });
  const { record, cycle } = held;
  demandOpen(record);
  const expertIds = await demandExperts(unit, input.expertStaffIds);
  const consultationId = newId();
  await unit.db.insert(Consultation, {
    id: consultationId,
    serviceRecordId: record.id,
    serviceCycleId: cycle.id,
    status: "OPEN",
    version: 1,
    question,
    convenedById: staffIdOf(unit.viewer) ?? "",
    convenedAt: unit.now,
    outcome: null,
    endedById: null,
    endedAt: null,
    solutionId: null,
  });
  await unit.db.insert(
    ConsultationExpert,
    expertIds.map((staffId) => ({ consultationId, staffId })),
  );
  journalRecord(unit, record, {
    action: "convene_consultation",
    payload: { consultationId, expertStaffIds: expertIds },
  });
  return { consultationId };
}

/**
 * Adds a proposal to an open consultation.
 *
 * @throws DomainError NOT_FOUND, TRANSITION_REFUSED, BAD_USER_INPUT
 */
export async function proposeInConsultation(
  unit: Unit,
  input: { readonly id: string; readonly text: string },
): Answer {
  const text = requiredText("input.text", input.text, 20_000);
  const command = { name: "proposeInConsultation", move: "PROPOSE" } as const;
  const { consultation, record } = await lockConsultation(unit, command, { id: input.id });
  const consultationId = consultation.id;
  await unit.db.insert(ConsultationProposal, {
    id: newId(),
    consultationId,
    authorId: authorOf(unit),
    text,
    at: unit.now,
  });
  journalRecord(unit, record, { action: "propose_in_consultation", payload: { consultationId } });
  return { consultationId };
}

/**
 * Ends a consultation by its decision, linked to the solution it led to.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, BAD_USER_INPUT
 * @see docs/rules.md R18
 */
export async function decideConsultation(
  unit: Unit,
  input: {
    readonly id: string;
    readonly version: number;
    readonly decision: string;
    readonly solutionId?: string | null;
  },
): Answer {
  const decision = requiredText("input.decision", input.decision, 20_000);
  const { id, version } = input;
  const command = { name: "decideConsultation", move: "DECIDE" } as const;
  const held = await lockConsultation(unit, command, { id, version });
  held.consultation.solutionId = await solutionOf(unit, held, input.solutionId ?? null);
  return endConsultation(unit, held, { outcome: decision, action: "decide_consultation" });
}

/**
 * Calls a consultation off with a reason, which also lets the record close.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, BAD_USER_INPUT
 */
export async function cancelConsultation(
  unit: Unit,
  input: { readonly id: string; readonly version: number; readonly reason: string },
): Answer {
  const outcome = requiredText("input.reason", input.reason, 2_000);
  const { id, version } = input;
  const command = { name: "cancelConsultation", move: "CANCEL" } as const;
  const held = await lockConsultation(unit, command, { id, version });
  return endConsultation(unit, held, { outcome, action: "cancel_consultation" });
}

async function solutionOf(
  { db }: Unit,
  { record }: HeldConsultation,
  solutionId: string | null,
): Promise<string | null> {
  if (solutionId === null) {
    return null;
  }
  const where = { id: solutionId, serviceRecordId: record.id };
  if (!isId(solutionId) || !(await db.existsBy(Solution, where))) {
    throw badInput("input.solutionId", "This record has no such solution.", "one of its solutions");
  }
  return solutionId;
}

async function endConsultation(
  unit: Unit,
  { consultation, record }: HeldConsultation,
  { outcome, action }: { readonly outcome: string; readonly action: string },
): Answer {
  const { id, status, solutionId, version } = consultation;
  await unit.db.update(
    Consultation,
    { id },
    {
      status,
      solutionId,
      outcome,
      endedById: staffIdOf(unit.viewer),
      endedAt: unit.now,
      version: version + 1,
    },
  );
  journalRecord(unit, record, { action, payload: { consultationId: id, solutionId } });
  return { consultationId: id };
}

/** The right to propose is staff's alone; whoever comes without one got around it. */
function authorOf({ viewer }: Unit): string {
  const staffId = staffIdOf(viewer);
  if (staffId === null) {
    throw new Error("A proposal has an author.");
  }
  return staffId;
}
