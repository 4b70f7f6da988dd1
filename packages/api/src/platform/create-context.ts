import {
  fieldRightsOf,
  mayCommand,
  type CommandName,
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
import { transact, transactOnce, type Command } from "./unit-of-work.ts";
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
  readonly idempotency?: { readonly key: string; readonly bodyHash: string; readonly markReplayed: () => void };
}

/** Builds what the resolvers of one operation share. `selectedFields` is set once the operation is known. */
export function createContext(facts: OperationFacts): ApiContext & { selectedFields: readonly string[] } {
  const loaders = new LoaderScope(facts.dataSource.manager);
  let rights: FieldRights | null = null;
  let commands = 0;
  const context = {
    ...facts,
    loaders,
    selectedFields: [] as readonly string[],
    rights: (): FieldRights => (rights ??= fieldRightsOf(accessViewer(facts.viewer), context.selectedFields)),
    command: async <T extends JsonValue>(name: CommandName, command: Command<T>): Promise<T> => {
      checkRight(facts.viewer, name);
      commands += 1;
      const request = requestOf(facts, `${name}#${String(commands)}`);
      const result = await (request === null ? transact(unitOptions(facts), command) : transactOnce(unitOptions(facts), request, command));
      loaders.clear();
      return result;
    },
  };
  return context;
}

/** No instant: each unit reads the clock anew, since an operation may have waited. */
function unitOptions({ dataSource, viewer }: OperationFacts): { dataSource: DataSource; viewer: Viewer } {
  return { dataSource, viewer };
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

function requestOf(facts: OperationFacts, field: string): IdempotentRequest | null {
  const { idempotency, viewer } = facts;
  return idempotency === undefined ? null : { ...idempotency, principal: actorOf(viewer), field };
}
