import type { Lifecycle } from "./lifecycle.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** What a process has from a signal to its end. */
const STOP_WITHIN_MS = 9_500;

/**
 * pnpm passes Ctrl-C on although the terminal has sent it already: the same wish, said twice. Only a signal that comes
 * later than this means impatience.
 */
const SAME_WISH_MS = 700;

/**
 * SIGINT, SIGTERM or SIGHUP stop the program and end the process with code 0; when that takes too long, or on a
 * second signal, it ends at once with code 1.
 */
export function stopOnSignals(lifecycle: Lifecycle, log: (sentence: string) => void): void {
  let firstAt: number | undefined;
  const onSignal = (signal: NodeJS.Signals): void => {
    const now = performance.now();
    if (firstAt === undefined) {
      firstAt = now;
      log(`Stopping (${signal}).`);
      stopAndExit(0, lifecycle, log);
    } else if (now - firstAt > SAME_WISH_MS) {
      process.exit(1);
    }
  };
  for (const signal of SIGNALS) {
    process.on(signal, onSignal);
  }
}

/** Stops the program and ends the process with this code; at once with code 1 when that takes too long. */
export function stopAndExit(
  code: number,
  lifecycle: Lifecycle,
  log: (sentence: string) => void,
): void {
  const timer = setTimeout(() => {
    log("Stopping took too long; ending now.");
    process.exit(1);
  }, STOP_WITHIN_MS);
  void lifecycle.stop().then(() => {
    clearTimeout(timer);
    process.exit(code);
  });
}
