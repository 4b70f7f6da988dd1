import type { Instant } from "../primitives/index.ts";

/**
 * Who holds a record: an engineer (of a team, or of none), a team's queue, or the customer-service
 * desk when both are null.
 */
export interface Holder {
  readonly engineerId: string | null;
  readonly industryTeamId: string | null;
}

/** One holder's time, `[from, to)`; `to` is null while it lasts. */
export interface CustodySegment {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly holder: Holder;
  readonly reason: string | null;
}

/** Segments in time order that meet end to end; only the last one is open. */
export type CustodyChain = readonly CustodySegment[];

/** The chain of a record that has just been opened. */
export function startCustody(holder: Holder, at: Instant): CustodyChain {
  return [{ from: at, to: null, holder, reason: null }];
}

/** What a hand-over says: to whom, when, and why. */
interface HandOver {
  readonly holder: Holder;
  readonly at: Instant;
  readonly reason: string | null;
}

/**
 * Hands the record over: ends the open segment at that instant and starts the next one there. A
 * segment that would last no time at all is replaced, and taking what one holds changes nothing.
 *
 * @throws RangeError when `at` lies before the open segment, or the chain is empty or ended
 */
export function takeCustody(chain: CustodyChain, { holder, at, reason }: HandOver): CustodyChain {
  const open = chain.at(-1);
  if (open === undefined || open.to !== null || at < open.from) {
    throw new RangeError(`Custody cannot pass at ${at}: no segment is open then.`);
  }
  if (sameHolder(open.holder, holder)) {
    return chain;
  }
  const earlier = chain.slice(0, -1);
  const next = { from: at, to: null, holder, reason };
  return at === open.from ? [...earlier, next] : [...earlier, { ...open, to: at }, next];
}

/** The holder at an instant; null before the record was opened. The start of a segment belongs to it, its end to the next. */
export function holderAt(chain: CustodyChain, at: Instant): Holder | null {
  const covers = ({ from, to }: CustodySegment) => from <= at && (to === null || at < to);
  return chain.find(covers)?.holder ?? null;
}

/** Whether two holders are the same engineer in the same team. */
export function sameHolder(a: Holder, b: Holder): boolean {
  return a.engineerId === b.engineerId && a.industryTeamId === b.industryTeamId;
}
