import type { DataSource } from "typeorm";
import type { Identified } from "../create-context.ts";
import type { JournalFeed } from "../feed/journal-feed.ts";
import { identityChanges } from "../identity-changes.ts";
import { NewestKept } from "../newest-kept.ts";
import type { Credentials } from "./credentials.ts";

export type Identify = (credentials: Credentials) => Promise<Identified>;

export interface RememberOptions {
  readonly dataSource: DataSource;
  readonly feed: Pick<JournalFeed, "newestIdentityChange">;
  /** Seconds that only ever grow; default: the process's. */
  readonly seconds?: () => number;
}

const BELIEVED_SECONDS = 2;
const MOST_REMEMBERED = 10_000;

interface Remembered {
  readonly identified: Identified;
  readonly at: number;
  readonly changes: string;
}

/**
 * Remembers for two seconds who bears a session or a key, as long as neither this process nor the journal knows of an
 * account, a role or a team that changed. Nobody is not remembered, and nothing of a demo, whose time jumps.
 */
export function rememberIdentity(identify: Identify, options: RememberOptions): Identify {
  const { dataSource, feed, seconds = (): number => performance.now() / 1000 } = options;
  const known = new NewestKept<Remembered>(MOST_REMEMBERED);
  const changesNow = (): string =>
    `${String(identityChanges(dataSource))} ${String(feed.newestIdentityChange)}`;
  return async (credentials) => {
    const key = `${credentials.bearer ?? ""} ${credentials.sessionToken ?? ""}`;
    const [at, changes] = [seconds(), changesNow()];
    const found = known.get(key);
    if (found !== undefined && at - found.at < BELIEVED_SECONDS && found.changes === changes) {
      const passed = Math.floor(at - found.at);
      return { ...found.identified, now: found.identified.now + passed };
    }
    const identified = await identify(credentials);
    if (identified.viewer.kind !== "ANONYMOUS" && !identified.demo) {
      known.set(key, { identified, at, changes });
    }
    return identified;
  };
}
