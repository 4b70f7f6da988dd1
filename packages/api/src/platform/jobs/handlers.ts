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

/** The handlers as the queue calls them. */
export function taskListOf(handlers: JobHandlers, context: JobContext): TaskList {
  return Object.fromEntries(
    Object.entries(handlers).map(([task, handler]) => [
      task,
      (payload: unknown) => handler(context, payload),
    ]),
  );
}
