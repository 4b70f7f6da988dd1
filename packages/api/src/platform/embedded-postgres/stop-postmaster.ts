import { setTimeout as sleep } from "node:timers/promises";
import { processIdentity } from "../process-identity.ts";

const POLL_MS = 20;

/**
 * Asks for a fast shutdown (open transactions are rolled back, the log is checkpointed), and after `patienceMs` for an
 * immediate one, which costs a recovery at the next start and loses nothing that was committed.
 */
export async function stopPostmaster(pid: number, patienceMs = 8_000): Promise<void> {
  const identity = processIdentity(pid);
  if (identity === undefined) {
    return;
  }
  const process_ = { pid, identity };
  if (
    !(await endsAfter(process_, "SIGINT", patienceMs)) &&
    !(await endsAfter(process_, "SIGQUIT", 1_000))
  ) {
    await endsAfter(process_, "SIGKILL", 1_000);
  }
}

interface KnownProcess {
  readonly pid: number;
  readonly identity: string;
}

async function endsAfter(
  { pid, identity }: KnownProcess,
  signal: NodeJS.Signals,
  ms: number,
): Promise<boolean> {
  signalProcess(pid, signal);
  for (let waited = 0; waited < ms; waited += POLL_MS) {
    if (processIdentity(pid) !== identity) {
      return true;
    }
    await sleep(POLL_MS);
  }
  return false;
}

/** Sends a signal to a process that may be gone by now. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") {
      throw error;
    }
  }
}
