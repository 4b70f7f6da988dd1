import { journalEvents } from "../feed/journal-events.ts";
import type { JournalFeed } from "../feed/journal-feed.ts";
import type { SocketRegistry } from "./socket-registry.ts";

/** Sessions and keys also end by themselves, of which the journal tells nothing. */
const RECHECK_ALL_MS = 60_000;

/**
 * Ends the sockets of whoever was disabled, signed out, given or taken a role, as soon as the journal tells of it.
 *
 * @returns stops watching
 */
export function watchAccounts(feed: JournalFeed, registry: SocketRegistry): () => Promise<void> {
  const entries = journalEvents(feed, { accept: ({ area }) => area === "ACCOUNT" });
  const watching = (async (): Promise<void> => {
    for await (const entry of entries) {
      await registry.noticed(entry);
    }
  })();
  const timer = setInterval(() => void registry.recheckAll(), RECHECK_ALL_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await entries.return?.();
    await watching.catch(() => undefined);
  };
}
