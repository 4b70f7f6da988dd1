import type { Instant } from "@attest/shared/primitives";
import { useSyncExternalStore } from "react";
import { nowInstant } from "../clock.ts";

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;

/** The company's time, anew every second; one timer serves the whole page. */
export function useNow(): Instant {
  return useSyncExternalStore(subscribe, nowInstant);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => listeners.forEach((tell) => tell()), 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && timer !== null) {
      clearInterval(timer);
      timer = null;
    }
  };
}
