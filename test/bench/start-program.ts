import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { environmentWith } from "../environment.ts";

export interface ProgramToStart {
  /** Default: this very Node. */
  readonly node?: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
}

/** Starts a program beside this one with a channel between them; what it says goes to standard error. */
export function startProgram({ node, args, environment, cwd }: ProgramToStart): ChildProcess {
  return spawn(node ?? process.execPath, [...args], {
    env: environmentWith({ ...environment, NODE_ENV: "production", GRAPHILE_ENV: "production" }),
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    ...(cwd === undefined ? {} : { cwd }),
  });
}

/** Waits for the next message; fails when the program ends instead. */
export async function nextMessage<T>(child: ChildProcess): Promise<T> {
  const ended = new AbortController();
  const end = once(child, "exit", { signal: ended.signal }).then(([code]) => {
    throw new Error(`A program of the bench ended with ${String(code)}.`);
  });
  end.catch(() => undefined);
  try {
    const [message] = (await Promise.race([once(child, "message"), end])) as [T];
    return message;
  } finally {
    ended.abort();
  }
}

/** Tells a program to stop and waits until it has. */
export async function stopProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    await gone;
  }
}
