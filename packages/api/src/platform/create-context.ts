import {
  fieldRightsOf,
  mayCommand,
  type CommandName,
  type FieldName,
  type FieldRights,
  type Viewer as AccessViewer,
} from "@attest/shared/access";
import type { Instant, JsonValue } from "@attest/shared/primitives";
import type { DataSource } from "typeorm";
import type { ApiContext, LiveOptions } from "./context.ts";
import type { Environment } from "./env.ts";
import { badInput, DomainError } from "./errors.ts";
import type { FeedEntry } from "./feed/feed-entry.ts";
import { journalEvents } from "./feed/journal-events.ts";
import type { JournalFeed } from "./feed/journal-feed.ts";
import type { IdempotentRequest } from "./idempotency.ts";
import { LoaderScope } from "./loaders.ts";
import { transact, transactOnce } from "./unit-of-work.ts";
import type { Command } from "./unit.ts";
import { actorOf, type Viewer } from "./viewer.ts";

/** Who a request turned out to be, and when it is. */
export interface Identified {
  readonly viewer: Viewer;
  readonly now: Instant;
  readonly demo: boolean;
}

/** What is known of one operation before it runs. */
export interface OperationFacts extends Identified {
  readonly dataSource: DataSource;
  readonly environment: Environment;
  readonly requestId: string;
  readonly address: string;
  readonly setSession: (token: string | null) => void;
  /** Where subscriptions get their events; none over plain HTTP. */
  readonly feed?: JournalFeed;
  /** The retry key of an HTTP request, with the hash of its body. */
  readonly idempotency?: { readonly key: string; readonly bodyHash: string };
  /** "OFF": executed by resolvers, to compare. */
  readonly readPlan?: "OFF";
}

/** The context with what the server itself keeps in it while an operation runs. */
export interface OperationContext extends ApiContext {
  /** Every `Type.field` of the operation; set once it is known. */
  selectedFields: ReadonlySet<FieldName>;
  readonly idempotency: OperationFacts["idempotency"];
  readonly readPlan?: "OFF";
  /** What goes into `extensions` of the answer. */
  readonly extensions: Record<string, JsonValue>;
  /** Set when the whole request was refused before anything ran. */
  refused: boolean;
  /** Who may hear of an event; set by the subscription. */
  readonly mayRead: LiveOptions["mayRead"] | null;
}

/** Builds what the resolvers of one operation share. */
export function createContext({ viewer, ...facts }: OperationFacts): OperationContext {
  const loaders = new LoaderScope(facts.dataSource.manager);
  const changing: Changing = { viewer, selectedFields: new Set(), mayRead: null };
  let rights: FieldRights | null = null;
  const become = (next: Viewer): void => {
    changing.viewer = next;
    rights = null;
    loaders.clear();
  };
  const extensions: Record<string, JsonValue> = {};
  const fixed = {
    ...facts,
    loaders,
    idempotency: facts.idempotency,
    extensions,
    refused: false,
    events: (options: LiveOptions): AsyncIterableIterator<FeedEntry> => {
      if (facts.feed === undefined) {
        throw badInput(
          "query",
          "Subscriptions need a WebSocket.",
          "graphql-transport-ws on the same address",
        );
      }
      changing.mayRead = options.mayRead;
      return journalEvents(facts.feed, options);
    },
    rights: (): FieldRights =>
      (rights ??= fieldRightsOf(accessViewer(changing.viewer), changing.selectedFields)),
    command: commandRunner({ ...facts, loaders, extensions, changing }),
    become,
  };
  return Object.assign(accessorsOf(changing), fixed);
}

/** What changes while an operation runs. */
interface Changing {
  viewer: Viewer;
  selectedFields: ReadonlySet<FieldName>;
  mayRead: LiveOptions["mayRead"] | null;
}

/**
 * Accessors, to be inherited: Apollo runs an operation on a copy of its context, made of own properties, and what
 * a plugin sets on the copy must reach the functions that were made with the original.
 */
function accessorsOf(changing: Changing): Changing {
  return Object.create({
    get viewer(): Viewer {
      return changing.viewer;
    },
    get mayRead(): Changing["mayRead"] {
      return changing.mayRead;
    },
    get selectedFields(): ReadonlySet<FieldName> {
      return changing.selectedFields;
    },
    set selectedFields(names: ReadonlySet<FieldName>) {
      changing.selectedFields = names;
    },
  }) as Changing;
}

interface Runner extends Omit<OperationFacts, "viewer"> {
  readonly loaders: LoaderScope;
  readonly extensions: Record<string, JsonValue>;
  readonly changing: Changing;
}

function commandRunner({ changing, loaders, extensions, ...facts }: Runner): ApiContext["command"] {
  let commands = 0;
  return async <T extends JsonValue>(name: CommandName, command: Command<T>): Promise<T> => {
    const { viewer } = changing;
    checkRight(viewer, name);
    commands += 1;
    // No instant: each unit reads the clock anew, since an operation may have waited.
    const options = { dataSource: facts.dataSource, viewer };
    const request = requestOf(
      { ...facts, viewer },
      { name, field: `${name}#${String(commands)}` },
      extensions,
    );
    const result = await (request === null
      ? transact(options, command)
      : transactOnce(options, request, command));
    loaders.clear();
    return result;
  };
}

/** @throws DomainError UNAUTHENTICATED or FORBIDDEN: no such right at all */
function checkRight(viewer: Viewer, name: CommandName): void {
  if (mayCommand(accessViewer(viewer), name)) {
    return;
  }
  if (viewer.kind === "ANONYMOUS") {
    throw new DomainError("UNAUTHENTICATED", "Sign in first.");
  }
  throw new DomainError("FORBIDDEN", "This is not among your rights.", { command: name });
}

/** As the access table sees them; the company's own machinery never comes through a request. */
export function accessViewer(viewer: Viewer): AccessViewer {
  return viewer.kind === "SYSTEM" ? { kind: "ANONYMOUS" } : viewer;
}

function requestOf(
  { idempotency, viewer }: OperationFacts,
  { name, field }: { readonly name: CommandName; readonly field: string },
  extensions: Record<string, JsonValue>,
): IdempotentRequest | null {
  // What sets a cookie or counts guesses is done anew each time: an answer without the cookie would be worth nothing.
  if (idempotency === undefined || ANEW.has(name)) {
    return null;
  }
  const markReplayed = (): void => void (extensions["replayed"] = true);
  return { ...idempotency, principal: actorOf(viewer), field, markReplayed };
}

const ANEW: ReadonlySet<CommandName> = new Set([
  "signIn",
  "signOut",
  "requestSignInCode",
  "signInWithCode",
]);
