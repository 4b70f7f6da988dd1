import { moveEvaluation, type EvaluationMove } from "@attest/shared/evaluation";
import type { Unit } from "../../platform/unit.ts";
import type { Letter } from "../mail/letter.entity.ts";
import { Evaluation } from "./evaluation.entity.ts";

/** The evaluation hears what became of the letter that asks for it. */
export async function noteDelivery(unit: Unit, letter: Letter): Promise<void> {
  const { kind, state, contactId, serviceCycleId } = letter;
  const move = kind === "CLOSING" || kind === "REMINDER" ? MOVES[state] : undefined;
  if (move === undefined || contactId === null || serviceCycleId === null) {
    return;
  }
  const evaluation = await unit.db.findOne(Evaluation, {
    where: { serviceCycleId, contactId },
    lock: { mode: "pessimistic_write" },
  });
  const moved = evaluation === null ? null : moveEvaluation(move, evaluation.status);
  if (evaluation !== null && moved?.outcome === "MOVED") {
    await unit.db.update(Evaluation, { id: evaluation.id }, { status: moved.status });
  }
}

const MOVES: Readonly<Partial<Record<Letter["state"], EvaluationMove>>> = {
  SENT: "DELIVER",
  BOUNCED: "BOUNCE",
  FAILED: "BOUNCE",
};
