import type { Unit } from "./unit.ts";

/** What higher modules add to a lower one's command; it runs in the command's transaction. */
export type Reaction<E> = (unit: Unit, event: E) => Promise<void>;

/** A place where a lower module lets higher ones ask or add: a guard throws a DomainError, an effect writes. */
export class Hook<E> {
  readonly #reactions: Reaction<E>[] = [];

  /** Called once, from a module's `x.module` file. */
  add(reaction: Reaction<E>): void {
    this.#reactions.push(reaction);
  }

  /** Runs every reaction in the order they were added. */
  async run(unit: Unit, event: E): Promise<void> {
    for (const reaction of this.#reactions) {
      await reaction(unit, event);
    }
  }
}
