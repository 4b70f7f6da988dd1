import { useEffect, useRef } from "react";
import { benchKey } from "./bench-draft.ts";

interface BenchKeys {
  readonly onStep: (step: 1 | -1) => void;
  readonly onScore: (score: number | null) => void;
  readonly onQuote: () => void;
  /** A critical criterion knows 0 and 10 only. */
  readonly isCritical: boolean;
}

/** Scoring without a mouse; a key that is typed into a field is left to it. */
export function useBenchKeys(keys: BenchKeys): void {
  const newest = useRef(keys);
  newest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.closest("input, textarea, [role=combobox]");
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
      if (take(event.key, newest.current)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function take(key: string, { onStep, onScore, onQuote, isCritical }: BenchKeys): boolean {
  if (key === "q") {
    onQuote();
    return true;
  }
  const meant = benchKey(key);
  if (meant === null) {
    return false;
  }
  if ("step" in meant) {
    onStep(meant.step);
    return true;
  }
  const isPossible = !isCritical || meant.score === null || meant.score % 1_000 === 0;
  if (isPossible) onScore(meant.score);
  return isPossible;
}
