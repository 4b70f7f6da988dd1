import type { TaskList } from "graphile-worker";
import type { DataSource } from "typeorm";
import type { Environment } from "../env.ts";
import type { Command } from "../unit.ts";

/** What a job works with; `transact` runs as the company's own machinery. */
export interface JobContext {
  readonly dataSource: DataSource;
  readonly environment: Environment;
  readonly transact: <T>(command: Command<T>) => Promise<T>;
}

/** A job may run again after a crash: its effect must be the same. The payload is what was enqueued. */
export type JobHandler = (context: JobContext, payload: unknown) => Promise<void>;
export type JobHandlers = Readonly<Record<string, JobHandler>>;

/** The handlers as the queue calls them; `onFailure` is told of an error before the queue is. */
export function taskListOf(
  handlers: JobHandlers,
  context: JobContext,
  onFailure: (task: string, error: unknown) => void = () => undefined,
): TaskList {
  const called = ([task, handler]: [string, JobHandler]): [string, TaskList[string]] => [
    task,
    async (payload: unknown): Promise<void> => {
      try {
        await handler(context, payload);
      } catch (error) {
        onFailure(task, error);
        throw error;
      }
    },
  ];
  return Object.fromEntries(Object.entries(handlers).map(called));
}
