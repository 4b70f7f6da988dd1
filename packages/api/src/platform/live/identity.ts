import type { Identified } from "../create-context.ts";
import type { JournalFeed } from "../feed/journal-feed.ts";
import type { Credentials } from "../http/credentials.ts";
import { ANONYMOUS } from "../viewer.ts";
import type { LiveSocket } from "./live-socket.ts";

export interface IdentityFacts {
  readonly feed: JournalFeed;
  readonly identify: (credentials: Credentials) => Promise<Identified>;
}

/** How long an identity is believed when the journal tells of no change. */
const BELIEVED_SECONDS = 2;

/**
 * Who is behind a socket now. Asked again after two seconds, and at once when the journal tells of an account, a role
 * or a team that changed, so that no event after a revocation reaches whom it was taken from.
 */
export async function identityOf(
  live: LiveSocket,
  { feed, identify }: IdentityFacts,
): Promise<Identified> {
  const at = performance.now() / 1000;
  const known = live.identity;
  if (
    known !== null &&
    at - known.at < BELIEVED_SECONDS &&
    known.change === feed.newestIdentityChange
  ) {
    return { ...known.identified, now: known.identified.now + Math.floor(at - known.at) };
  }
  const change = feed.newestIdentityChange;
  const identified =
    live.credentials === null
      ? { viewer: ANONYMOUS, now: known?.identified.now ?? 0, demo: false }
      : await identify(live.credentials);
  live.identity = { identified, at, change };
  return identified;
}
