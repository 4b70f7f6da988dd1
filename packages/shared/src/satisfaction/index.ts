export { satisfactionOf, RANKED_FROM } from "./satisfaction.ts";
export type { AnsweredCycle, Satisfaction } from "./satisfaction.ts";
export { wilsonInterval } from "./wilson-interval.ts";
export type { WilsonInterval } from "./wilson-interval.ts";
