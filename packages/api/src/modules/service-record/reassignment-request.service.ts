import { isId } from "../../platform/database/id.ts";
import { lockRow } from "../../platform/database/lock-row.ts";
import { badInput, DomainError } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { Engineer } from "../engineer/engineer.entity.ts";
import { reassignServiceRecord } from "./assign.service.ts";
import { moveRecord } from "./change-record.service.ts";
import { lockRecord, type HeldRecord } from "./record-access.service.ts";
import { journalRecord } from "./record-journal.service.ts";
import { ReassignmentRequest } from "./reassignment-request.entity.ts";

type Answer = Promise<{ serviceRecordId: string }>;

/**
 * Asks those who may reassign to give the record to somebody else. Nothing moves by asking; one request waits at a time.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED also while one is awaited, BAD_USER_INPUT
 * @see docs/rules.md R17
 */
export async function askReassignment(
  unit: Unit,
  input: {
    readonly id: string;
    readonly version: number;
    readonly reason: string;
    readonly suggestedEngineerId?: string | null;
  },
): Answer {
  const reason = requiredText("input.reason", input.reason, 2_000);
  const { id, version } = input;
  const held = await lockRecord(unit, "askReassignment", { id, version });
  moveRecord(held, "ASK_REASSIGNMENT");
  await demandNoneAwaited(unit, held);
  const suggestedEngineerId = await suggestedOf(unit, input.suggestedEngineerId ?? null);
  const reassignmentRequestId = newId();
  await unit.db.insert(ReassignmentRequest, {
    id: reassignmentRequestId,
    serviceRecordId: id,
    askedById: staffIdOf(unit.viewer) ?? "",
    askedAt: unit.now,
    reason,
    suggestedEngineerId,
    status: "AWAITED",
    decidedById: null,
    decidedAt: null,
    answer: null,
  });
  journalRecord(unit, held.record, {
    action: "ask_reassignment",
    payload: { reassignmentRequestId, suggestedEngineerId },
  });
  return { serviceRecordId: id };
}

/**
 * Grants a request by reassigning in the same transaction, or refuses it with an answer.
 *
 * @throws DomainError NOT_FOUND, TRANSITION_REFUSED once decided, BAD_USER_INPUT, and all of reassigning
 * @see docs/rules.md R17
 */
export async function decideReassignmentRequest(
  unit: Unit,
  input: {
    readonly id: string;
    readonly granted: boolean;
    readonly engineerId?: string | null;
    readonly answer: string;
  },
): Answer {
  const answer = requiredText("input.answer", input.answer, 2_000);
  const request = await lockRow(unit, {
    entity: ReassignmentRequest,
    id: input.id,
    // One of a record that is not theirs answers like one that is not there.
    what: "The service record",
  });
  const reference = { id: request.serviceRecordId };
  const { record } = await lockRecord(unit, "decideReassignmentRequest", reference);
  if (request.status !== "AWAITED") {
    throw new DomainError("TRANSITION_REFUSED", `It is ${request.status} already.`, {
      status: request.status,
      allowed: [],
    });
  }
  const decision = { decidedById: staffIdOf(unit.viewer), decidedAt: unit.now, answer };
  const status = input.granted ? "GRANTED" : "REFUSED";
  await unit.db.update(ReassignmentRequest, { id: request.id }, { status, ...decision });
  journalRecord(unit, record, {
    action: "decide_reassignment_request",
    payload: { reassignmentRequestId: request.id, granted: input.granted },
  });
  if (input.granted) {
    const engineerId = demandNamed(input.engineerId ?? request.suggestedEngineerId);
    const { id, version } = record;
    await reassignServiceRecord(unit, { id, version, engineerId, reason: answer });
  }
  return { serviceRecordId: record.id };
}

function demandNamed(engineerId: string | null): string {
  if (engineerId === null) {
    throw badInput("input.engineerId", "Nobody was suggested.", "an engineer to give it to");
  }
  return engineerId;
}

/** A record that goes to somebody else or ends leaves nothing to decide. */
export async function overtakeRequests(unit: Unit, { record }: HeldRecord): Promise<void> {
  await unit.db.update(
    ReassignmentRequest,
    { serviceRecordId: record.id, status: "AWAITED" },
    { status: "OVERTAKEN", decidedAt: unit.now },
  );
}

async function demandNoneAwaited({ db }: Unit, { record }: HeldRecord): Promise<void> {
  const awaited = { serviceRecordId: record.id, status: "AWAITED" as const };
  if (await db.existsBy(ReassignmentRequest, awaited)) {
    throw new DomainError("TRANSITION_REFUSED", "A request is waiting for its answer already.", {
      status: record.status,
      allowed: [],
    });
  }
}

async function suggestedOf({ db }: Unit, engineerId: string | null): Promise<string | null> {
  if (engineerId === null) {
    return null;
  }
  if (!isId(engineerId) || !(await db.existsBy(Engineer, { id: engineerId }))) {
    throw badInput("input.suggestedEngineerId", "There is no such engineer.", "an engineer's id");
  }
  return engineerId;
}
