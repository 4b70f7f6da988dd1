import { useEffect, useRef, useState } from "react";
import { refusalOf } from "../provider/refusal.ts";
import { draftOf, marksOf, withPart, withQuotation } from "./bench-draft.ts";
import type { BenchDraft } from "./bench-draft.ts";
import { forgetDraft, keepDraft, keptDraft } from "./kept-draft.ts";
import { reviewCommands } from "./review-commands.ts";
import type { MarkInput } from "./review-commands.ts";
import type { ReviewDetail } from "./review-documents.ts";

/** How the draft on the screen relates to the one the server has. */
export type DraftState = "SAVED" | "UNSAVED" | "CONFLICT" | "KEPT_HERE";

export interface Bench {
  readonly draft: BenchDraft;
  readonly state: DraftState;
  readonly change: (criterionId: string, part: Partial<Omit<MarkInput, "criterionId">>) => void;
  readonly quote: (criterionId: string, text: string) => void;
  /** Submits what is there. @throws HttpError as `runCommand` */
  readonly submit: () => Promise<void>;
}

const SETTLED_MS = 1_200;

/** A review while it is written: kept in the browser at once and on the server a moment later. */
export function useBench(review: ReviewDetail): Bench {
  const { id, lot, marks } = review;
  const [draft, setDraft] = useState<BenchDraft>(() => keptDraft(id) ?? draftOf(marks));
  const [state, setState] = useState<DraftState>(keptDraft(id) === null ? "SAVED" : "UNSAVED");
  const latest = useRef(draft);
  const version = useRef(review.version);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const seen = () => ({ id, version: version.current });
  const save = async () => {
    const sent = latest.current;
    try {
      version.current = await reviewCommands.save(seen(), marksOf(sent, lot.criteria));
      // What was written meanwhile waits for its own saving.
      if (latest.current === sent) {
        forgetDraft(id);
        setState((now) => (now === "UNSAVED" ? "SAVED" : now));
      }
    } catch (error) {
      setState(refusalOf(error).code === "CONFLICT" ? "CONFLICT" : "KEPT_HERE");
    }
  };
  const saveLater = () => later(() => void (saving.current = saving.current.then(save)));
  useEffect(() => (state === "UNSAVED" ? saveLater() : undefined), [draft, state]);
  const put = (next: BenchDraft) => {
    latest.current = next;
    keepDraft(id, next);
    setDraft(next);
    setState((now) => (now === "CONFLICT" ? now : "UNSAVED"));
  };
  const submit = async () => {
    await saving.current;
    await reviewCommands.submit(seen(), marksOf(draft, lot.criteria));
    forgetDraft(id);
  };
  const change: Bench["change"] = (criterionId, part) => put(withPart(draft, criterionId, part));
  const quote: Bench["quote"] = (criterionId, text) => put(withQuotation(draft, criterionId, text));
  return { draft, state, change, quote, submit };
}

/** @returns how to call it off */
function later(act: () => void): () => void {
  const timer = setTimeout(act, SETTLED_MS);
  return () => clearTimeout(timer);
}
