export { EvaluationStatus, EVALUATION_MOVES, moveEvaluation } from "./evaluation-status.ts";
export type { EvaluationMove, EvaluationMoved } from "./evaluation-status.ts";
export {
  EVALUATION_DEFAULTS,
  evaluationStanding,
  reminderInstants,
} from "./evaluation-standing.ts";
export type {
  EvaluationStanding,
  EvaluationTimes,
  EvaluationWindows,
} from "./evaluation-standing.ts";
export { answerEvaluation, isEvaluationScore } from "./answer-evaluation.ts";
export type { AnswerOutcome, EvaluationAnswer } from "./answer-evaluation.ts";
export { cycleScore } from "./cycle-score.ts";
export type { CycleScore } from "./cycle-score.ts";
export { isSelfVote } from "./self-vote.ts";
