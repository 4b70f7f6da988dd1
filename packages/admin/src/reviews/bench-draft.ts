import type { Criterion } from "../scorecards/scorecard-documents.ts";
import type { MarkInput } from "./review-commands.ts";
import type { ReviewMark } from "./review-documents.ts";

/** What has been said so far, by criterion; one without an entry has not been looked at. */
export type BenchDraft = Readonly<Record<string, Omit<MarkInput, "criterionId"> | undefined>>;

const NOTHING = { score: null, evidence: null, rootCause: null };

/** The marks a server has kept, as a draft. */
export function draftOf(marks: readonly ReviewMark[]): BenchDraft {
  return Object.fromEntries(
    marks.map(({ criterion, score, evidence, rootCause }) => [
      criterion.id,
      { score, evidence, rootCause },
    ]),
  );
}

/** A draft as the server takes it, in the order of the criteria. */
export function marksOf(draft: BenchDraft, criteria: readonly Criterion[]): MarkInput[] {
  return criteria.flatMap(({ id }) => {
    const mark = draft[id];
    return mark === undefined ? [] : [{ criterionId: id, ...mark }];
  });
}

/** Changes a part of what is said of one criterion. */
export function withPart(
  draft: BenchDraft,
  criterionId: string,
  part: Partial<Omit<MarkInput, "criterionId">>,
): BenchDraft {
  return { ...draft, [criterionId]: { ...NOTHING, ...draft[criterionId], ...part } };
}

/** Adds a quotation behind what is quoted already, once. */
export function withQuotation(
  draft: BenchDraft,
  criterionId: string,
  quotation: string,
): BenchDraft {
  const before = draft[criterionId]?.evidence ?? "";
  const quoted = `\u300c${quotation.trim()}\u300d`;
  if (quotation.trim() === "" || before.includes(quoted)) {
    return draft;
  }
  return withPart(draft, criterionId, {
    evidence: before === "" ? quoted : `${before}\n${quoted}`,
  });
}

/**
 * What a key means for the criterion at hand: a score in hundredths, not applicable, a step up or down.
 *
 * @returns null for every other key
 */
export function benchKey(
  key: string,
): { readonly score: number | null } | { readonly step: 1 | -1 } | null {
  if (/^\d$/.test(key)) {
    return { score: Number(key) * 100 };
  }
  return KEYS[key] ?? null;
}

const KEYS: Readonly<
  Record<string, { readonly score: number | null } | { readonly step: 1 | -1 } | undefined>
> = {
  "=": { score: 1_000 },
  "+": { score: 1_000 },
  n: { score: null },
  j: { step: 1 },
  k: { step: -1 },
};
