import type { ChildProcess } from "node:child_process";
import { isRunning, type PostmasterPlan, startPostmaster } from "./postmaster.ts";
import { signalProcess, stopPostmaster } from "./stop-postmaster.ts";

export interface SupervisedServer {
  readonly stop: () => Promise<void>;
}

/**
 * Starts the server and starts it again, on the same port, whenever it ends without being asked to: the pools of the
 * application then heal by themselves. When this process exits without stopping it, the server is told to stop.
 */
export async function supervisePostmaster(
  plan: PostmasterPlan,
  log: (sentence: string) => void,
): Promise<SupervisedServer> {
  let child = await startPostmaster(plan);
  let restart: Promise<void> | undefined;
  let stopping = false;
  const onExit = (): void => {
    if (isRunning(child)) {
      signalProcess(child.pid ?? 0, "SIGINT");
    }
  };
  const adopt = (server: ChildProcess): void => {
    child = server;
    server.once("exit", (code, signal) => {
      if (!stopping) {
        log(
          `The database ended unexpectedly (${signal ?? `code ${String(code)}`}); it is being restarted.`,
        );
        restart = startPostmaster(plan).then(adopt, (error: unknown) => {
          log(String(error));
        });
      }
    });
  };
  adopt(child);
  process.once("exit", onExit);
  const stop = async (): Promise<void> => {
    stopping = true;
    await restart;
    process.removeListener("exit", onExit);
    await (isRunning(child) ? stopPostmaster(child.pid ?? 0) : undefined);
  };
  return { stop };
}
