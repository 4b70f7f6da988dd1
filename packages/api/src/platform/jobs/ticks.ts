import type { Log } from "../log.ts";
import type { Tick } from "./tick.ts";
import type { JobContext, JobHandlers } from "./handlers.ts";

export interface TickFacts {
  readonly handlers: JobHandlers;
  readonly context: JobContext;
  readonly log: Log;
}

/**
 * Runs jobs again and again, each never beside itself in this process.
 *
 * @returns stops them and waits for what runs
 */
export function startTicks(ticks: readonly Tick[], facts: TickFacts): () => Promise<void> {
  const stops = ticks.map((tick) => startTick(tick, facts));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

function startTick(
  { task, everySeconds }: Tick,
  { handlers, context, log }: TickFacts,
): () => Promise<void> {
  let running: Promise<void> | null = null;
  const once = async (): Promise<void> => {
    try {
      await handlers[task]?.(context, null);
    } catch (error) {
      log.warn({ task, err: error }, "a tick failed");
    } finally {
      running = null;
    }
  };
  const timer = setInterval(() => {
    running ??= once();
  }, everySeconds * 1_000);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
