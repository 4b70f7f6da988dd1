/** A part of the program that has to be stopped, with the name it has in the log. */
interface Stop {
  readonly name: string;
  readonly stop: () => Promise<void> | void;
}

export interface Lifecycle {
  /** Registers how to stop something that has started; the last started is stopped first. */
  readonly onStop: (name: string, stop: Stop["stop"]) => void;
  /** Stops everything, once; a stop that fails is logged and does not keep the others from running. */
  readonly stop: () => Promise<void>;
  /** Aborted as soon as the stop begins. */
  readonly stopping: AbortSignal;
}

/** Keeps the order in which the parts of the program started, and stops them in reverse. */
export function createLifecycle(log: (sentence: string) => void): Lifecycle {
  const stops: Stop[] = [];
  const stopping = new AbortController();
  let stopped: Promise<void> | undefined;
  const stopAll = async (): Promise<void> => {
    stopping.abort();
    for (let next = stops.pop(); next !== undefined; next = stops.pop()) {
      await stopOne(next, log);
    }
  };
  return {
    onStop: (name, stop) => void stops.push({ name, stop }),
    stop: () => (stopped ??= stopAll()),
    stopping: stopping.signal,
  };
}

async function stopOne({ name, stop }: Stop, log: (sentence: string) => void): Promise<void> {
  try {
    await stop();
  } catch (error) {
    log(`Stopping ${name} failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}
