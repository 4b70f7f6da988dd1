import type { JsonValue } from "@attest/shared/primitives";
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
  charge(context: OperationContext, requested: number): void {
    const { extensions } = context;
    if (this.#buckets === null) {
      extensions["cost"] = { requested };
      return;
    }
    const { principal, budget } = payerOf(context);
    const charged = this.#buckets.charge(principal, requested, budget);
    extensions["cost"] = { requested, throttle: { ...charged.throttle } };
    if (!charged.paid) {
      throw tooMuch(charged.retryAfterSeconds);
    }
  }

  /** Says in `extensions` what an operation came to cost; one that was refused before it was priced cost nothing. */
  settle(context: OperationContext, actual: number): void {
    const { extensions } = context;
    const known = extensions["cost"] as Record<string, JsonValue> | undefined;
    const { principal, budget } = payerOf(context);
    const throttle = this.#buckets?.state(principal, budget);
    const asked = known ?? { requested: 0, ...(throttle && { throttle: { ...throttle } }) };
    extensions["cost"] = { actual, ...asked };
  }
}

function payerOf({ viewer, address }: OperationContext): {
  readonly principal: string;
  readonly budget: number | undefined;
} {
  return {
    principal: viewer.kind === "ANONYMOUS" ? `address:${address}` : actorOf(viewer),
    budget: viewer.kind === "KEY" ? viewer.pointsPerSecond : undefined,
  };
}

function tooMuch(retryAfterSeconds: number): DomainError {
  return new DomainError(
    "RATE_LIMITED",
    `Too much at once; try again in ${String(retryAfterSeconds)} s.`,
    { retryAfterSeconds },
  );
}
