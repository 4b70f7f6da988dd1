import { Repeater } from "@graphql-yoga/subscription";
import { badInput } from "../errors.ts";
import { decodeCursor, encodeCursor } from "../pages/cursor.ts";
import type { FeedEntry } from "./feed-entry.ts";
import type { JournalFeed } from "./journal-feed.ts";

export interface EventsOptions {
  /** The cursor of the last event had; left out: from now on. */
  readonly after?: string | null | undefined;
  /** Whether an entry is an event of this subscription at all; cheap, and no matter of rights. */
  readonly accept: (entry: FeedEntry) => boolean;
}

/** The cursor of an event: one of `changes` as well. */
export function eventCursor({ seq }: Pick<FeedEntry, "seq">): string {
  return encodeCursor([seq]);
}

/**
 * The journal's entries for one subscriber, each once and none left out: those after the cursor first, then as they
 * come. The subscriber pulls, so that one who reads slowly holds nothing but a number.
 *
 * @throws DomainError BAD_USER_INPUT for a cursor that is none of the journal's
 */
export function journalEvents(
  feed: JournalFeed,
  { after, accept }: EventsOptions,
): AsyncIterableIterator<FeedEntry> {
  // Set now, not when the first entry is pulled: what happens in between belongs to the subscriber.
  let seq = typeof after === "string" ? seqOf(after) : feed.newest;
  return new Repeater<FeedEntry>(async (push, stop) => {
    let stopped = false;
    let wake = (): void => undefined;
    const off = feed.onGrowth(() => wake());
    void stop.then(() => {
      stopped = true;
      off();
      wake();
    });
    const isStopped = (): boolean => stopped;
    while (!isStopped()) {
      const entries = await feed.entriesAfter(seq);
      for (const entry of entries.filter(accept)) {
        seq = entry.seq;
        await (isStopped() ? undefined : push(entry));
      }
      seq = entries.at(-1)?.seq ?? seq;
      if (entries.length === 0 && seq >= feed.newest && !isStopped()) {
        await new Promise<void>((resolve) => (wake = resolve));
      }
    }
  });
}

function seqOf(cursor: string): number {
  const [seq] = decodeCursor(cursor, 1);
  if (typeof seq !== "number" || !Number.isSafeInteger(seq) || seq < 0) {
    throw badInput(
      "after",
      "This is not a cursor of the journal.",
      "an event's cursor or an endCursor of changes",
    );
  }
  return seq;
}
