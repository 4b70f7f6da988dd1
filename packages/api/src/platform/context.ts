import type { CommandName, FieldRights } from "@attest/shared/access";
import type { Instant, JsonValue } from "@attest/shared/primitives";
import type { DataSource } from "typeorm";
import type { Environment } from "./env.ts";
import type { FeedEntry } from "./feed/feed-entry.ts";
import type { EventsOptions } from "./feed/journal-events.ts";
import type { LoaderScope } from "./loaders.ts";
import type { Command } from "./unit.ts";
import type { Viewer } from "./viewer.ts";

/** What a subscription is about, and who may hear of it. */
export interface LiveOptions extends EventsOptions {
  /**
   * Asked for each event with a fresh context, so that rights lost meanwhile count; what it loads the event's fields
   * find again in the same loaders.
   */
  readonly mayRead: (context: ApiContext, entry: FeedEntry) => Promise<boolean>;
}

/** What a resolver is given: who asks, at what time, and the two ways on: loaders to read, `command` to write. */
export interface ApiContext {
  readonly viewer: Viewer;
  /** The company's time when the operation began. */
  readonly now: Instant;
  readonly dataSource: DataSource;
  readonly loaders: LoaderScope;
  readonly environment: Environment;
  /** Whether this is the demo company, where tokens in letters are readable. */
  readonly demo: boolean;
  readonly requestId: string;
  readonly address: string;
  /** Decided once per operation from its selection. */
  readonly rights: () => FieldRights;
  /**
   * Checks the right to the command, then runs it as one unit of work, once per Idempotency-Key.
   * What it returns stands for the answer: ids, not objects.
   */
  readonly command: <T extends JsonValue>(name: CommandName, command: Command<T>) => Promise<T>;
  /** Sets or, with null, clears the session cookie. */
  readonly setSession: (token: string | null) => void;
  /** Goes on as somebody else, who has just signed in or out: rights are decided and things read anew. */
  readonly become: (viewer: Viewer) => void;
  /**
   * The journal's entries for a subscription's `subscribe`; the entry is the root of the event's fields.
   *
   * @throws DomainError BAD_USER_INPUT for a foreign cursor, or over plain HTTP
   */
  readonly events: (options: LiveOptions) => AsyncIterableIterator<FeedEntry>;
}
