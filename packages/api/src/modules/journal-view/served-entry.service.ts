import { formatInstant, type JsonValue } from "@attest/shared/primitives";
import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import type { DataSource, EntityManager } from "typeorm";
import type { Viewer } from "../../platform/viewer.ts";
import { journalScope } from "./journal-scope.ts";

/** A journal entry in the very words in which `changes` serves it. */
export interface ServedEntry {
  readonly seq: number;
  readonly at: string;
  readonly occurredAt: string;
  readonly actor: string;
  readonly action: string;
  readonly target: string;
  readonly payload: JsonValue;
  /** Null until the entry is sealed, as is `hash`. */
  readonly previousHash: string | null;
  readonly hash: string | null;
}

/** Which entries: those after a number that the viewer may read, oldest first. */
export interface EntriesAsked {
  readonly viewer: Viewer;
  readonly after: number;
  /** The last that may be read; left out: the newest. */
  readonly upTo?: number;
  /** Further conditions on `t`. */
  readonly conditions?: readonly Sql[];
  /** 1 to 10,000. */
  readonly limit: number;
}

/** Reads entries for whoever passes them on: webhooks and exports. */
export async function servedEntries(
  db: DataSource | EntityManager,
  { viewer, after, upTo, conditions = [], limit }: EntriesAsked,
): Promise<ServedEntry[]> {
  const until = upTo === undefined ? empty : sql`AND t.seq <= ${upTo}`;
  const where = join(
    [sql`t.seq > ${after}`, journalScope(viewer) ?? sql`false`, ...conditions],
    " AND ",
  );
  const statement = sql`SELECT t.seq, extract(epoch FROM t.at)::bigint AS at, extract(epoch FROM t.occurred_at)::bigint AS occurred_at,
      t.actor, t.action, t.target, t.payload, s.previous_hash, s.hash
    FROM journal_entry t LEFT JOIN journal_seal s ON s.seq = t.seq
    WHERE ${where} ${until} ORDER BY t.seq LIMIT ${raw(String(limit))}`;
  const rows: Row[] = await db.query(statement.text, statement.values);
  return rows.map(served);
}

interface Row {
  readonly seq: string;
  readonly at: string;
  readonly occurred_at: string;
  readonly actor: string;
  readonly action: string;
  readonly target: string;
  readonly payload: JsonValue;
  readonly previous_hash: string | null;
  readonly hash: string | null;
}

function served({ seq, at, occurred_at, previous_hash, hash, ...said }: Row): ServedEntry {
  const { actor, action, target, payload } = said;
  const times = { at: formatInstant(Number(at)), occurredAt: formatInstant(Number(occurred_at)) };
  return {
    seq: Number(seq),
    ...times,
    actor,
    action,
    target,
    payload,
    previousHash: previous_hash,
    hash,
  };
}
