import type { Severity } from "@attest/shared/industry-team";
import {
  aqlIndex,
  AQLS,
  samplingPlanOf,
  switchingAfter,
  type LotVerdict,
  type PlanRequest,
  type SamplingPlan,
} from "@attest/shared/sampling";
import { badInput } from "../../platform/errors.ts";

const LARGEST_LOT = 10_000_000;
const LARGEST_SAMPLE = 1_000_000;
const MOST_VERDICTS = 10_000;

/**
 * The plan a lot would get, by the very rule that lots get theirs.
 *
 * @throws DomainError BAD_USER_INPUT
 * @see docs/rules.md R36
 */
export function previewSamplingPlan(request: PlanRequest): SamplingPlan {
  const { lotSize, aql, method, fixedSize } = request;
  if (lotSize < 0 || lotSize > LARGEST_LOT) {
    throw badInput("input.lotSize", "No lot is of this size.", "0 to 10,000,000");
  }
  if (aqlIndex(aql) < 0) {
    throw badInput("input.aql", "The tables have no such limit.", AQLS.join(", "));
  }
  if (method === "FIXED" && (fixedSize === null || fixedSize < 1 || fixedSize > LARGEST_SAMPLE)) {
    throw badInput("input.fixedSize", "A fixed number is needed.", "1 to 1,000,000");
  }
  return samplingPlanOf(request);
}

/**
 * The severity after each verdict, from NORMAL.
 *
 * @throws DomainError BAD_USER_INPUT
 * @see docs/rules.md R36
 */
export function previewSwitching(verdicts: readonly LotVerdict[]): Severity[] {
  if (verdicts.length > MOST_VERDICTS) {
    throw badInput("verdicts", "These are too many.", `at most ${String(MOST_VERDICTS)}`);
  }
  return switchingAfter(verdicts);
}
