import type { BucketLimits } from "./limits.ts";

/** What is left of somebody's allowance. */
export interface Throttle {
  readonly limit: number;
  readonly remaining: number;
  readonly restoreRate: number;
}

/** Whether an operation could be paid, and if not, in how many seconds it can. */
export type Charge =
  | { readonly paid: true; readonly throttle: Throttle }
  | { readonly paid: false; readonly throttle: Throttle; readonly retryAfterSeconds: number };

interface Account {
  points: number;
  at: number;
}

/** One leaking allowance a principal, in this process's memory; an account that is full again is forgotten. */
export class Buckets {
  readonly #accounts = new Map<string, Account>();

  constructor(
    private readonly limits: BucketLimits,
    /** Seconds that only ever grow. */
    private readonly seconds: () => number,
  ) {}

  /** @param pointsPerSecond what this account refills by, where it is not what everybody's does */
  charge(
    principal: string,
    cost: number,
    pointsPerSecond: number = this.limits.pointsPerSecond,
  ): Charge {
    const limits = this.#limitsFor(pointsPerSecond);
    const account = this.#refilled(principal, limits);
    // Nothing costs more than a full account, or a small budget could never pay it.
    const price = Math.min(Math.max(cost, 1) / limits.costPerPoint, limits.points);
    const paid = account.points >= price;
    if (paid) {
      account.points -= price;
    }
    const throttle = throttleOf(account, limits);
    const missing = price - account.points;
    return paid
      ? { paid, throttle }
      : {
          paid,
          throttle,
          retryAfterSeconds: Math.max(1, Math.ceil(missing / limits.pointsPerSecond)),
        };
  }

  /** What is left, without taking anything. */
  state(principal: string, pointsPerSecond: number = this.limits.pointsPerSecond): Throttle {
    const limits = this.#limitsFor(pointsPerSecond);
    return throttleOf(this.#refilled(principal, limits), limits);
  }

  /** A budget holds as many seconds of its refill as everybody's. */
  #limitsFor(pointsPerSecond: number): BucketLimits {
    const share = pointsPerSecond / this.limits.pointsPerSecond;
    return { ...this.limits, points: Math.round(this.limits.points * share), pointsPerSecond };
  }

  #refilled(principal: string, limits: BucketLimits): Account {
    const now = this.seconds();
    const known = this.#accounts.get(principal);
    if (known === undefined) {
      this.#forgetFull(now);
    }
    const account = known ?? { points: limits.points, at: now };
    account.points = Math.min(
      limits.points,
      account.points + (now - account.at) * limits.pointsPerSecond,
    );
    account.at = now;
    this.#accounts.set(principal, account);
    return account;
  }

  /** Keeps the memory bounded: after as long as a refill takes, nothing is left to remember. */
  #forgetFull(now: number): void {
    if (this.#accounts.size < 10_000) {
      return;
    }
    for (const [principal, { at }] of this.#accounts) {
      if (now - at > this.limits.points / this.limits.pointsPerSecond) {
        this.#accounts.delete(principal);
      }
    }
  }
}

function throttleOf({ points }: Account, limits: BucketLimits): Throttle {
  return {
    limit: limits.points,
    remaining: Math.floor(points),
    restoreRate: limits.pointsPerSecond,
  };
}
