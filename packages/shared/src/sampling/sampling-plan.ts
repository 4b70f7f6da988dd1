import type { Severity } from "../industry-team/index.ts";
import { codeLetterOf } from "./code-letter.ts";
import type { InspectionLevel } from "./inspection-level.ts";
import type { SamplingMethod } from "./sampling-method.ts";
import { singlePlan } from "./single-plan.ts";

/** What a plan is asked for. */
export interface PlanRequest {
  /** Whole, from 0. */
  readonly lotSize: number;
  readonly method: SamplingMethod;
  readonly level: InspectionLevel;
  /** As one of `AQLS`. */
  readonly aql: string;
  readonly severity: Severity;
  /** For FIXED: whole, from 1. */
  readonly fixedSize: number | null;
}

/** How a lot is looked at. */
export interface SamplingPlan {
  /** As looked up, before arrows; null where no table is asked. */
  readonly codeLetter: string | null;
  readonly severity: Severity;
  /** Never more than the lot holds. */
  readonly sampleSize: number;
  readonly acceptanceNumber: number;
  readonly rejectionNumber: number;
  readonly everyItem: boolean;
}

/**
 * The plan of a lot: by the standard, by a fixed number, or everything. The tables know no acceptance
 * number for the last two; they bear as many defective items as the limit's share of what is looked at,
 * rounded down. REDUCED stays on the normal table; DISCONTINUED looks at everything by the tightened one.
 *
 * @throws RangeError for a lot below 0, an unknown limit, or FIXED without a size
 * @see docs/rules.md R36
 */
export function samplingPlanOf(request: PlanRequest): SamplingPlan {
  const { lotSize, method, severity } = request;
  if (!Number.isInteger(lotSize) || lotSize < 0) {
    throw new RangeError(`A lot is a whole number of items from 0 on, not ${String(lotSize)}.`);
  }
  if (lotSize === 0) {
    const nothing = { sampleSize: 0, acceptanceNumber: 0, rejectionNumber: 1 };
    return { codeLetter: null, severity, ...nothing, everyItem: true };
  }
  return method === "ISO_2859" ? byStandard(request) : bySize(request);
}

function byStandard({ lotSize, level, aql, severity }: PlanRequest): SamplingPlan {
  const codeLetter = codeLetterOf(lotSize, level);
  const isTight = severity === "TIGHTENED" || severity === "DISCONTINUED";
  const plan = singlePlan(codeLetter, aql, isTight ? "TIGHTENED" : "NORMAL");
  const everyItem = severity === "DISCONTINUED" || plan.sampleSize >= lotSize;
  return {
    codeLetter,
    severity,
    sampleSize: everyItem ? lotSize : plan.sampleSize,
    acceptanceNumber: plan.acceptanceNumber,
    rejectionNumber: plan.rejectionNumber,
    everyItem,
  };
}

function bySize({ lotSize, method, aql, severity, fixedSize }: PlanRequest): SamplingPlan {
  const wanted = method === "CENSUS" ? lotSize : fixedSize;
  if (wanted === null || !Number.isInteger(wanted) || wanted < 1) {
    throw new RangeError("A fixed number of items is whole and at least 1.");
  }
  const sampleSize = severity === "DISCONTINUED" ? lotSize : Math.min(wanted, lotSize);
  const acceptanceNumber = Math.min(sampleSize, borne(sampleSize, aql));
  return {
    codeLetter: null,
    severity,
    sampleSize,
    acceptanceNumber,
    rejectionNumber: acceptanceNumber + 1,
    everyItem: sampleSize >= lotSize,
  };
}

/** Thousandths keep the limits of the table whole, so that 4 % of 25 is exactly 1. */
function borne(sampleSize: number, aql: string): number {
  return Math.floor((sampleSize * Math.round(Number(aql) * 1000)) / 100_000);
}
