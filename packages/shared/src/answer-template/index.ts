export { ANSWER_PLACES, fillAnswer, unknownPlaces } from "./fill-answer.ts";
export type { AnswerPlace } from "./fill-answer.ts";
