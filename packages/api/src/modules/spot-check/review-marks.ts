import {
  draftFaults,
  reviewFaults,
  type Criterion,
  type FaultyMark,
  type Mark,
  type MarkFault,
} from "@attest/shared/scorecard";
import { DomainError } from "../../platform/errors.ts";
import type { Unit } from "../../platform/unit.ts";
import { ReviewMark } from "./review-mark.entity.ts";

/** A mark as a client names it. */
export interface MarkDraft {
  readonly criterionId: string;
  readonly score?: number | null;
  readonly evidence?: string | null;
  readonly rootCause?: string | null;
}

const LONGEST = 20_000;
const ALLOWED: Readonly<Record<MarkFault, string>> = {
  UNKNOWN_CRITERION: "a criterion of the lot's scorecard version",
  TWICE: "each criterion once",
  MISSING: "a mark for each criterion, null for N/A",
  OUT_OF_RANGE: "hundredths, 0 to 1000, or null",
  CRITICAL_IS_ALL_OR_NOTHING: "0, 1000 or null",
  UNKNOWN_ROOT_CAUSE: "one of the criterion's root causes",
  NOTHING_APPLIES: "at least one criterion that counts and applies",
  EVIDENCE_MISSING: "the words that show it",
};

/** The marks as the rules know them; ids in lower case, blanks around evidence gone. */
export function marksOf(drafts: readonly MarkDraft[]): Mark[] {
  return drafts.map(({ criterionId, score = null, evidence, rootCause = null }) => ({
    criterionId: criterionId.toLowerCase(),
    score,
    evidence: textOf(evidence),
    rootCause,
  }));
}

/**
 * Refuses marks that cannot be taken.
 *
 * @throws DomainError EVIDENCE_REQUIRED when nothing but evidence is missing, else BAD_USER_INPUT naming each fault
 * @see docs/rules.md R37
 */
export function demandMarks(
  criteria: readonly Criterion[],
  marks: readonly Mark[],
  stage: "DRAFT" | "SUBMITTED",
): void {
  const faults = stage === "DRAFT" ? draftFaults(criteria, marks) : reviewFaults(criteria, marks);
  const tooLong = marks.find(({ evidence }) => (evidence?.length ?? 0) > LONGEST);
  if (tooLong !== undefined) {
    throw refusal([
      {
        path: "input.marks",
        message: "The evidence is too long.",
        allowed: `at most ${String(LONGEST)} characters`,
      },
    ]);
  }
  const others = faults.filter(({ fault }) => fault !== "EVIDENCE_MISSING");
  if (others.length > 0) {
    throw refusal(others.map((fault) => fieldOf(fault, marks)));
  }
  if (faults.length > 0) {
    throw new DomainError("EVIDENCE_REQUIRED", "A score below 8 quotes its evidence.", {
      criterionIds: faults.map(({ criterionId }) => criterionId),
    });
  }
}

/** Stores what a review says, in place of what it said. */
export async function storeMarks(
  { db }: Unit,
  reviewId: string,
  marks: readonly Mark[],
): Promise<void> {
  await db.delete(ReviewMark, { reviewId });
  if (marks.length > 0) {
    await db.insert(
      ReviewMark,
      marks.map((mark) => ({ reviewId, ...mark })),
    );
  }
}

function textOf(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}

interface Field {
  readonly path: string;
  readonly message: string;
  readonly allowed: string;
}

function refusal(fields: readonly Field[]): DomainError {
  return new DomainError("BAD_USER_INPUT", "These marks cannot be taken.", { fields });
}

function fieldOf({ criterionId, fault }: FaultyMark, marks: readonly Mark[]): Field {
  const index = marks.findIndex((mark) => mark.criterionId === criterionId);
  const path = index < 0 ? "input.marks" : `input.marks.${String(index)}`;
  return {
    path,
    message: `${fault}: ${criterionId ?? "the whole review"}`,
    allowed: ALLOWED[fault],
  };
}
