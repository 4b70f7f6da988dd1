import type { DataSource } from "typeorm";
import { DomainError } from "./errors.ts";

/** How long a command waits for its turn before it is sent away, in milliseconds. */
const PATIENCE_MS = 8_000;

/**
 * Lets half as many commands work at once as there are connections, the others in the order they came: they commit
 * one after the other anyway, and a burst of them must neither starve readers nor run out of connections.
 */
export class CommandGate {
  private readonly queue: (() => void)[] = [];
  private working = 0;

  constructor(private readonly width: number) {}

  /** @throws DomainError SERVICE_UNAVAILABLE when its turn did not come in time */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.working < this.width) {
      this.working += 1;
    } else {
      await this.turn();
    }
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.queue.splice(this.queue.indexOf(enter), 1);
        reject(new DomainError("SERVICE_UNAVAILABLE", "Too much is asked at once; try again."));
      }, PATIENCE_MS);
      this.queue.push(enter);
    });
  }

  /** Hands the place to the next in line, or gives it up. */
  private leave(): void {
    const next = this.queue.shift();
    if (next === undefined) {
      this.working -= 1;
    } else {
      next();
    }
  }
}

const gates = new WeakMap<DataSource, CommandGate>();

/** The gate of a pool of connections. */
export function gateOf(dataSource: DataSource): CommandGate {
  const { poolSize = 10 } = dataSource.options;
  const gate = gates.get(dataSource) ?? new CommandGate(Math.max(1, Math.floor(poolSize / 2)));
  gates.set(dataSource, gate);
  return gate;
}
