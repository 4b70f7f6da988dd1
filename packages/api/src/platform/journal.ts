import type { EntityManager } from "typeorm";
import { payloadWithOccurrence } from "@attest/shared/journal";
import { formatInstant, type Instant, type JsonValue } from "@attest/shared/primitives";
import { actorOf, staffIdOf, type Viewer } from "./viewer.ts";

/** Which row of the access table decides who may read an entry. */
export const SubjectArea = {
  SERVICE_RECORD: "SERVICE_RECORD",
  CUSTOMER: "CUSTOMER",
  ORGANISATION: "ORGANISATION",
  ACCOUNT: "ACCOUNT",
  QUALITY: "QUALITY",
  /** Draws before they are revealed: for nobody but those who may know of them. */
  SPOT_CHECK: "SPOT_CHECK",
} as const;
export type SubjectArea = (typeof SubjectArea)[keyof typeof SubjectArea];

/** One thing that happened. Personal data is referred to by id, never copied: the chain outlives an erased contact. */
export interface JournalDraft {
  readonly action: string;
  readonly target: string;
  readonly area: SubjectArea;
  readonly payload?: JsonValue;
  /** Default: now. Earlier only for imported and demo history. */
  readonly occurredAt?: Instant;
  readonly industryTeamId?: string | null;
  readonly serviceRecordId?: string | null;
  /** Default: who runs the command. */
  readonly actor?: string;
}

export interface JournalFacts {
  readonly now: Instant;
  readonly viewer: Viewer;
}

/** Held from the drawing of the first number to the commit, so that sequence is the order of commits: a reader who has seen n has seen all before n. */
const JOURNAL_LOCK = 4_711_002;
const BATCH = 1_000;

/** The channel on which every instance hears of new entries; the payload is the highest sequence number. */
export const JOURNAL_CHANNEL = "attest_journal";

/** One entry to be written: what, who, and when it happened. */
export interface JournalLine {
  readonly draft: JournalDraft;
  readonly viewer: Viewer;
  readonly occurredAt: Instant;
}

/** Writes a unit's entries, the last thing before its commit. */
export async function writeJournal(
  db: EntityManager,
  drafts: readonly JournalDraft[],
  { now, viewer }: JournalFacts,
): Promise<void> {
  const lines = drafts.map((draft) => ({ draft, viewer, occurredAt: draft.occurredAt ?? now }));
  await writeJournalLines(db, lines, now);
}

/** Writes entries of several people and times as recorded at one instant. */
export async function writeJournalLines(
  db: EntityManager,
  lines: readonly JournalLine[],
  at: Instant,
): Promise<void> {
  if (lines.length === 0) {
    return;
  }
  await db.query("SELECT pg_advisory_xact_lock($1)", [JOURNAL_LOCK]);
  for (let start = 0; start < lines.length; start += BATCH) {
    const batch = lines.slice(start, start + BATCH);
    await db.query(INSERT, [JSON.stringify(batch.map((line) => rowOf(line, at)))]);
  }
  await db.query("SELECT pg_notify($1, (SELECT max(seq) FROM journal_entry)::text)", [
    JOURNAL_CHANNEL,
  ]);
}

/** One statement with one parameter, however many entries: others wait for their turn meanwhile. */
const INSERT = `INSERT INTO journal_entry (seq, at, occurred_at, actor, action, target, payload, actor_staff_id,
    industry_team_id, service_record_id, subject_area)
  SELECT nextval('journal_seq'), at, occurred_at, actor, action, target, payload, actor_staff_id,
    industry_team_id, service_record_id, subject_area FROM json_populate_recordset(NULL::journal_entry, $1)`;

function rowOf({ draft, viewer, occurredAt }: JournalLine, at: Instant): Record<string, unknown> {
  return {
    at: new Date(at * 1000),
    occurred_at: new Date(occurredAt * 1000),
    actor: draft.actor ?? actorOf(viewer),
    action: draft.action,
    target: draft.target,
    payload: payloadWithOccurrence({
      at: formatInstant(at),
      occurredAt: formatInstant(occurredAt),
      payload: draft.payload ?? null,
    }),
    actor_staff_id: staffIdOf(viewer),
    industry_team_id: draft.industryTeamId ?? null,
    service_record_id: draft.serviceRecordId ?? null,
    subject_area: draft.area,
  };
}
