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

  charge(principal: string, cost: number): Charge {
    const account = this.#refilled(principal);
    const price = Math.max(cost, 1) / this.limits.costPerPoint;
    const paid = account.points >= price;
    if (paid) {
      account.points -= price;
    }
    const throttle = {
      limit: this.limits.points,
      remaining: Math.floor(account.points),
      restoreRate: this.limits.pointsPerSecond,
    };
    const missing = price - account.points;
    return paid
      ? { paid, throttle }
      : {
          paid,
          throttle,
          retryAfterSeconds: Math.max(1, Math.ceil(missing / this.limits.pointsPerSecond)),
        };
  }

  #refilled(principal: string): Account {
    const now = this.seconds();
    const known = this.#accounts.get(principal);
    if (known === undefined) {
      this.#forgetFull(now);
    }
    const account = known ?? { points: this.limits.points, at: now };
    account.points = Math.min(
      this.limits.points,
      account.points + (now - account.at) * this.limits.pointsPerSecond,
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
