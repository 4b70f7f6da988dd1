import type { OperationContext } from "../create-context.ts";
import { DomainError } from "../errors.ts";
import { actorOf } from "../viewer.ts";
import { Buckets } from "./bucket.ts";
import { LIMITS } from "./limits.ts";

/** What everybody may spend, over HTTP and sockets together. */
export class Allowance {
  readonly #buckets: Buckets | null;

  /** @param rateLimit "OFF" only for load tests */
  constructor(rateLimit: "ON" | "OFF") {
    this.#buckets =
      rateLimit === "ON" ? new Buckets(LIMITS.bucket, () => performance.now() / 1000) : null;
  }

  /**
   * Takes an operation's cost off its principal's allowance and says in `extensions` what is left.
   *
   * @throws DomainError RATE_LIMITED with `retryAfterSeconds`
   */
  charge({ viewer, address, extensions }: OperationContext, requested: number): void {
    if (this.#buckets === null) {
      extensions["cost"] = { requested };
      return;
    }
    const principal = viewer.kind === "ANONYMOUS" ? `address:${address}` : actorOf(viewer);
    const charged = this.#buckets.charge(principal, requested);
    extensions["cost"] = { requested, throttle: { ...charged.throttle } };
    if (!charged.paid) {
      const { retryAfterSeconds } = charged;
      throw new DomainError(
        "RATE_LIMITED",
        `Too much at once; try again in ${String(retryAfterSeconds)} s.`,
        {
          retryAfterSeconds,
        },
      );
    }
  }
}
