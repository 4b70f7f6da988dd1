import type { CommandName, FieldRights } from "@attest/shared/access";
import type { Instant, JsonValue } from "@attest/shared/primitives";
import type { DataSource } from "typeorm";
import type { Environment } from "./env.ts";
import type { LoaderScope } from "./loaders.ts";
import type { Command } from "./unit.ts";
import type { Viewer } from "./viewer.ts";

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
}
