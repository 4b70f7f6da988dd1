import type { Instant } from "@attest/shared/primitives";
import type { DataSource } from "typeorm";
import type { JobContext, JobHandlers } from "./jobs/handlers.ts";
import type { Tick } from "./jobs/tick.ts";

/**
 * Work that rows themselves ask for by an instant in an index, instead of a job each: a hundred thousand clocks that
 * move all the time cost nothing until they are due.
 */
export interface DueWork {
  readonly name: string;
  /** When the next of it is due, by the company's time; null: none waits. */
  readonly nextAt: (dataSource: DataSource) => Promise<Instant | null>;
  /** Does some of what is due now, in one transaction; several instances share it. @returns how much; 0: nothing is left */
  readonly doSome: (context: JobContext) => Promise<number>;
}

/** Does everything that is due now. @returns how much that was */
export async function doDueWork(works: readonly DueWork[], context: JobContext): Promise<number> {
  let done = 0;
  for (const work of works) {
    let some = await work.doSome(context);
    while (some > 0) {
      done += some;
      some = await work.doSome(context);
    }
  }
  return done;
}

/** The earliest of what waits. */
export async function nextDueWork(
  works: readonly DueWork[],
  dataSource: DataSource,
): Promise<Instant | null> {
  const times = await Promise.all(works.map((work) => work.nextAt(dataSource)));
  const known = times.filter((at) => at !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** The work as jobs that every worker looks at once a second. */
export function dueWorkJobs(works: readonly DueWork[]): JobHandlers {
  return Object.fromEntries(
    works.map((work) => [
      work.name,
      async (context: JobContext): Promise<void> => {
        await doDueWork([work], context);
      },
    ]),
  );
}

/** As `dueWorkJobs`: how often. */
export function dueWorkTicks(works: readonly DueWork[]): Tick[] {
  return works.map(({ name }) => ({ task: name, everySeconds: 1 }));
}
