export { confusionOf } from "./confusion.ts";
export type { ConfusionCell } from "./confusion.ts";
export { ALPHA_GATE, GATE_FROM_ITEMS, gateOf } from "./inspector-gate.ts";
export type { GateState } from "./inspector-gate.ts";
export { AlphaMetric, krippendorffAlpha } from "./krippendorff-alpha.ts";
export type { Agreement, RatedUnit } from "./krippendorff-alpha.ts";
