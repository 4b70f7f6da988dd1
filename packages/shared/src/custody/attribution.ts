import type { Instant } from "../primitives/index.ts";
import { holderAt } from "./custody-chain.ts";
import type { CustodyChain, Holder } from "./custody-chain.ts";

/** To whom an outcome belongs: an engineer is judged by it; what nobody was assigned to is the desk's. */
export type Attributed =
  | { readonly to: "ENGINEER"; readonly engineerId: string; readonly industryTeamId: string | null }
  | { readonly to: "DESK" };

/** Seconds between two instants on a clock's own basis: wall time, or the working time of its calendar. */
export type SecondsBetween = (from: Instant, to: Instant) => number;

/** The clock that was breached: the chain is looked at from its start to its due time. */
interface BreachedClock {
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly secondsBetween: SecondsBetween;
}

/**
 * A breach belongs to whoever held the record longest between the clock's start and its due time, on
 * the clock's own basis. Several segments of one engineer add up, and so do the desk and the queues,
 * where nobody is assigned; of equals the one who held it later answers for it. Nobody is charged
 * for the desk's.
 *
 * @see docs/rules.md R46
 */
export function attributeBreach(chain: CustodyChain, clock: BreachedClock): Attributed {
  const held = heldTimes(chain, clock);
  const longest = held.reduce<HeldTime | null>(
    (best, time) => (best === null || time.seconds >= best.seconds ? time : best),
    null,
  );
  return attributed(longest?.holder ?? null);
}

/** A response that was met belongs to who gave it, whoever held the record then (R46). */
export function attributeResponse(responder: Holder): Attributed {
  return attributed(responder);
}

/** A resolution that was met belongs to whoever held the cycle when it was resolved (R46). */
export function attributeResolution(chain: CustodyChain, resolvedAt: Instant): Attributed {
  return attributed(holderAt(chain, resolvedAt));
}

interface HeldTime {
  readonly holder: Holder;
  readonly seconds: number;
}

/** One line per engineer and one for the unassigned time, ordered by when each held it last. */
function heldTimes(chain: CustodyChain, clock: BreachedClock): HeldTime[] {
  const { startedAt, dueAt, secondsBetween } = clock;
  let times: HeldTime[] = [];
  for (const { from, to, holder } of chain) {
    const start = Math.max(from, startedAt);
    const end = Math.min(to ?? dueAt, dueAt);
    if (start < end) {
      const isHolder = (time: HeldTime) => time.holder.engineerId === holder.engineerId;
      const before = times.find(isHolder)?.seconds ?? 0;
      const others = times.filter((time) => !isHolder(time));
      times = [...others, { holder, seconds: before + secondsBetween(start, end) }];
    }
  }
  return times;
}

function attributed(holder: Holder | null): Attributed {
  if (holder === null || holder.engineerId === null) {
    return { to: "DESK" };
  }
  const { engineerId, industryTeamId } = holder;
  return { to: "ENGINEER", engineerId, industryTeamId };
}
