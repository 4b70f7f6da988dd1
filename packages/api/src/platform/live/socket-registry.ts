import type { FeedEntry } from "../feed/feed-entry.ts";
import { LIMITS } from "../limits/limits.ts";
import { actorOf, type Viewer } from "../viewer.ts";
import { closeSocket, CloseReason, sameRights, type LiveSocket } from "./live-socket.ts";
import { identityOf, type IdentityFacts } from "./identity.ts";

/** The sockets of this process by who is behind them. */
export class SocketRegistry {
  readonly #sockets = new Map<string, Set<LiveSocket>>();

  constructor(private readonly facts: IdentityFacts) {}

  /** @returns false when this person or key has as many as allowed */
  add(viewer: Viewer, live: LiveSocket): boolean {
    const principal = actorOf(viewer);
    const sockets = this.#sockets.get(principal) ?? new Set();
    if (sockets.size >= LIMITS.socketsPerUser) {
      return false;
    }
    this.#sockets.set(principal, sockets.add(live));
    live.socket.once("close", () => {
      sockets.delete(live);
      if (sockets.size === 0) {
        this.#sockets.delete(principal);
      }
    });
    return true;
  }

  /** Looks again at whomever an entry about accounts names. */
  async noticed(entry: FeedEntry): Promise<void> {
    if (entry.area !== "ACCOUNT") {
      return;
    }
    const named = JSON.stringify([entry.actor, entry.target, entry.payload]);
    const affected = [...this.#sockets].filter(([principal]) => named.includes(idOf(principal)));
    await Promise.all(
      affected.flatMap(([, sockets]) => [...sockets].map((live) => this.recheck(live))),
    );
  }

  /** Looks again at everybody, for what ends by itself: sessions and keys expire. */
  async recheckAll(): Promise<void> {
    for (const sockets of [...this.#sockets.values()]) {
      for (const live of [...sockets]) {
        await this.recheck(live);
      }
    }
  }

  /** Closes a socket whose session, key, account or roles are not what they were. */
  async recheck(live: LiveSocket): Promise<void> {
    const before = live.identity?.identified.viewer;
    live.identity = null;
    try {
      const { viewer } = await identityOf(live, this.facts);
      if (before === undefined || !sameRights(before, viewer)) {
        closeSocket(live.socket, CloseReason.FORBIDDEN);
      }
    } catch {
      // The database is away: the next event or look decides.
      live.identity = null;
    }
  }
}

function idOf(principal: string): string {
  return principal.slice(principal.indexOf(":") + 1);
}
