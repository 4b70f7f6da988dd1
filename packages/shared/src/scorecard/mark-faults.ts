import { DEFECTIVE_BELOW } from "./criterion.ts";
import type { Criterion, Mark } from "./criterion.ts";

/** Why marks cannot be taken, each naming the criterion. */
export type MarkFault =
  | "UNKNOWN_CRITERION"
  | "TWICE"
  | "MISSING"
  | "OUT_OF_RANGE"
  | "CRITICAL_IS_ALL_OR_NOTHING"
  | "UNKNOWN_ROOT_CAUSE"
  | "NOTHING_APPLIES"
  | "EVIDENCE_MISSING";

/** A fault and the criterion it is about; null: the review as a whole. */
export interface FaultyMark {
  readonly criterionId: string | null;
  readonly fault: MarkFault;
}

/**
 * What is wrong with the marks of a draft: nothing need be complete, but what is there must be possible.
 *
 * @see docs/rules.md R37
 */
export function draftFaults(criteria: readonly Criterion[], marks: readonly Mark[]): FaultyMark[] {
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  const seen = new Set<string>();
  return marks.flatMap((mark) => {
    const { criterionId } = mark;
    const criterion = byId.get(criterionId);
    const isTwice = seen.has(criterionId);
    seen.add(criterionId);
    const fault = criterion === undefined ? "UNKNOWN_CRITERION" : faultOf(criterion, mark);
    return isTwice
      ? [{ criterionId, fault: "TWICE" }]
      : fault === null
        ? []
        : [{ criterionId, fault }];
  });
}

/**
 * What is wrong with the marks of a review that is to be submitted: each criterion is marked once, at
 * least one applies, and what is below 8 quotes its evidence.
 *
 * @see docs/rules.md R37
 */
export function reviewFaults(criteria: readonly Criterion[], marks: readonly Mark[]): FaultyMark[] {
  const marked = new Set(marks.map(({ criterionId }) => criterionId));
  const missing = criteria
    .filter(({ id }) => !marked.has(id))
    .map(({ id }) => ({ criterionId: id, fault: "MISSING" as const }));
  const weightOf = new Map(criteria.map(({ id, weight }) => [id, weight]));
  const applies = marks.some(
    ({ criterionId, score }) => score !== null && (weightOf.get(criterionId) ?? 0) > 0,
  );
  const silent = marks
    .filter(({ score, evidence }) => needsEvidence(score) && (evidence ?? "").trim() === "")
    .map(({ criterionId }) => ({ criterionId, fault: "EVIDENCE_MISSING" as const }));
  return [
    ...draftFaults(criteria, marks),
    ...missing,
    ...(applies ? [] : [{ criterionId: null, fault: "NOTHING_APPLIES" as const }]),
    ...silent,
  ];
}

function needsEvidence(score: number | null): boolean {
  return score !== null && score < DEFECTIVE_BELOW;
}

function faultOf(
  { critical, rootCauses }: Criterion,
  { score, rootCause }: Mark,
): MarkFault | null {
  if (score !== null && (!Number.isInteger(score) || score < 0 || score > 1000)) {
    return "OUT_OF_RANGE";
  }
  if (critical && score !== null && score !== 0 && score !== 1000) {
    return "CRITICAL_IS_ALL_OR_NOTHING";
  }
  return rootCause !== null && !rootCauses.includes(rootCause) ? "UNKNOWN_ROOT_CAUSE" : null;
}
