import { sha256Hex } from "../primitives/index.ts";

/** One closed cycle of a frame: the record's number, from the second cycle on followed by `#n`. */
export interface FrameMember {
  readonly id: string;
  /** Null: the lot is drawn from as a whole. */
  readonly stratum: string | null;
}

/** A member with its place: the rank counts from 1 within its stratum. */
export interface RankedMember extends FrameMember {
  readonly rank: number;
  readonly rankHash: string;
}

/** What a plan publishes before the frame is frozen. @see docs/rules.md R35 */
export function commitmentOf(seed: string): string {
  return sha256Hex(seed);
}

/** SHA-256 of the ids in byte order, each followed by a line feed, in hexadecimal. @see docs/rules.md R35 */
export function frameHashOf(ids: Iterable<string>): string {
  const sorted = [...ids].sort(byBytes);
  return sha256Hex(sorted.map((id) => `${id}\n`).join(""));
}

/** By what an item is ranked: hexadecimal SHA-256 of the seed, a bar and the id. @see docs/rules.md R35 */
export function rankHashOf(seed: string, id: string): string {
  return sha256Hex(`${seed}|${id}`);
}

/**
 * The whole frame in its order: stratum by stratum in byte order, each ranked for itself. Equal seed and
 * frame give an equal order, whatever order the frame came in.
 *
 * @see docs/rules.md R35
 */
export function rankFrame(frame: readonly FrameMember[], seed: string): RankedMember[] {
  return [...strataOf(frame)].flatMap(([, members]) =>
    members
      .map((member) => ({ ...member, rankHash: rankHashOf(seed, member.id) }))
      .sort((a, b) => byBytes(a.rankHash, b.rankHash) || byBytes(a.id, b.id))
      .map((member, index) => ({ ...member, rank: index + 1 })),
  );
}

/** A frame, the secret that orders it, and how many are drawn. */
export interface DrawRequest {
  readonly frame: readonly FrameMember[];
  readonly seed: string;
  /** Whole, from 0; more than the frame holds draws everything. */
  readonly sampleSize: number;
}

/**
 * The sample: the first of each stratum's ranks, as many as its share.
 *
 * @see docs/rules.md R35
 */
export function drawSample({ frame, seed, sampleSize }: DrawRequest): RankedMember[] {
  const shares = allocate(
    [...strataOf(frame)].map(([stratum, members]) => ({ stratum, size: members.length })),
    sampleSize,
  );
  return rankFrame(frame, seed).filter(({ stratum, rank }) => rank <= (shares.get(stratum) ?? 0));
}

/** A part of a frame and how many items it holds. */
export interface StratumSize {
  readonly stratum: string | null;
  readonly size: number;
}

/**
 * Shares a sample among strata by largest remainder (Hamilton): whole parts first, then one each by the
 * largest fraction; ties by the larger stratum, then by its name in byte order. Never more than a stratum
 * holds.
 *
 * @see docs/rules.md R35
 */
export function allocate(
  strata: readonly StratumSize[],
  sampleSize: number,
): Map<string | null, number> {
  const total = strata.reduce((sum, { size }) => sum + size, 0);
  const wanted = Math.min(sampleSize, total);
  const parts = strata.map(({ stratum, size }) => ({
    stratum,
    size,
    whole: Math.floor((wanted * size) / Math.max(total, 1)),
    rest: (wanted * size) % Math.max(total, 1),
  }));
  const left = wanted - parts.reduce((sum, { whole }) => sum + whole, 0);
  const byRest = [...parts].sort(
    (a, b) => b.rest - a.rest || b.size - a.size || byBytes(a.stratum ?? "", b.stratum ?? ""),
  );
  const lucky = new Set(byRest.slice(0, left).map(({ stratum }) => stratum));
  return new Map(
    parts.map(({ stratum, whole }) => [stratum, whole + (lucky.has(stratum) ? 1 : 0)]),
  );
}

function strataOf(frame: readonly FrameMember[]): Map<string | null, FrameMember[]> {
  const strata = new Map<string | null, FrameMember[]>();
  for (const member of frame) {
    const members = strata.get(member.stratum) ?? [];
    members.push(member);
    strata.set(member.stratum, members);
  }
  return new Map([...strata].sort(([a], [b]) => byBytes(a ?? "", b ?? "")));
}

/** As PostgreSQL orders under "C": by code unit, which for record numbers is by byte. */
function byBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
