import { useEffect, useState } from "react";
import { EMPTY_DRAFT, readDraft, writeDraft } from "./intake-draft.ts";
import type { IntakeDraft } from "./intake-draft.ts";

interface KeptDraft {
  readonly draft: IntakeDraft;
  /** Whether it was found from before. */
  readonly isRestored: boolean;
  readonly change: (part: Partial<IntakeDraft>) => void;
  readonly clear: () => void;
}

/** What is being written; every keystroke is kept in this browser. */
export function useDraft(): KeptDraft {
  const [found, setFound] = useState(readDraft);
  const [draft, setDraft] = useState<IntakeDraft>(found ?? EMPTY_DRAFT);
  useEffect(() => {
    writeDraft(draft);
  }, [draft]);
  const change = (part: Partial<IntakeDraft>) => setDraft((before) => ({ ...before, ...part }));
  const clear = () => {
    setFound(null);
    setDraft(EMPTY_DRAFT);
  };
  return { draft, isRestored: found !== null, change, clear };
}
