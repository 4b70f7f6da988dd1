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
import type { ApiContext } from "./context.ts";
import type { Environment } from "./env.ts";
import { DomainError } from "./errors.ts";
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
  /** The retry key of an HTTP request, with the hash of its body. */
  readonly idempotency?: { readonly key: string; readonly bodyHash: string };
}

/** The context with what the server itself keeps in it while an operation runs. */
export interface OperationContext extends ApiContext {
  /** Every `Type.field` of the operation; set once it is known. */
  selectedFields: ReadonlySet<FieldName>;
  readonly idempotency: OperationFacts["idempotency"];
  /** What goes into `extensions` of the answer. */
  readonly extensions: Record<string, JsonValue>;
  /** Set when the whole request was refused before anything ran. */
  refused: boolean;
}

/** Builds what the resolvers of one operation share. */
export function createContext(facts: OperationFacts): OperationContext {
  const loaders = new LoaderScope(facts.dataSource.manager);
  let rights: FieldRights | null = null;
  let commands = 0;
  const context = {
    ...facts,
    loaders,
    idempotency: facts.idempotency,
    selectedFields: new Set<FieldName>() as ReadonlySet<FieldName>,
    extensions: {} as Record<string, JsonValue>,
    refused: false,
    rights: (): FieldRights => (rights ??= fieldRightsOf(accessViewer(context.viewer), context.selectedFields)),
    command: async <T extends JsonValue>(name: CommandName, command: Command<T>): Promise<T> => {
      checkRight(context.viewer, name);
      commands += 1;
      // No instant: each unit reads the clock anew, since an operation may have waited.
      const options = { dataSource: facts.dataSource, viewer: context.viewer };
      const request = requestOf(facts, { name, field: `${name}#${String(commands)}` }, context.extensions);
      const result = await (request === null ? transact(options, command) : transactOnce(options, request, command));
      loaders.clear();
      return result;
    },
    become: (viewer: Viewer): void => {
      context.viewer = viewer;
      rights = null;
      loaders.clear();
    },
  };
  return context;
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

const ANEW: ReadonlySet<CommandName> = new Set(["signIn", "signOut", "requestSignInCode", "signInWithCode"]);
