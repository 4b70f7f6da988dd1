import { canonicalJson, formatInstant, sha256Hex } from "../primitives/index.ts";
import type { Instant } from "../primitives/index.ts";
import type { FormPart } from "./form-parts.ts";
import type { CloseReason } from "./service-record-status.ts";

/** One line of the record form. */
export interface ArchivedEntry {
  readonly part: FormPart;
  readonly text: string;
  /** Null for what the system or the customer wrote. */
  readonly authorId: string | null;
  readonly at: Instant;
}

/** What of a cycle goes into the archive when it closes. */
export interface ArchiveFacts {
  readonly number: string;
  readonly cycle: number;
  readonly subject: string;
  readonly content: string;
  readonly customerId: string;
  readonly contactId: string;
  readonly openedAt: Instant;
  readonly respondedAt: Instant | null;
  readonly closedAt: Instant;
  readonly closeReason: CloseReason;
  readonly attribution: {
    readonly industryTeamId: string | null;
    readonly engineerId: string | null;
    readonly serviceLevelId: string;
  };
  /** In the order in which they were written. */
  readonly entries: readonly ArchivedEntry[];
}

/** A form as it is archived: its canonical JSON and the SHA-256 of that, 64 hex characters. */
export interface ArchivedForm {
  readonly json: string;
  readonly hash: string;
}

/**
 * Archives the record form of a cycle (R16, R23). Every instant is written in Asia/Shanghai time, so
 * that the archive reads without the system. It names people by id only: an erased person leaves the
 * archive and its hash whole.
 */
export function archiveForm(facts: ArchiveFacts): ArchivedForm {
  const { openedAt, respondedAt, closedAt, entries } = facts;
  const json = canonicalJson({
    ...facts,
    openedAt: formatInstant(openedAt),
    respondedAt: respondedAt === null ? null : formatInstant(respondedAt),
    closedAt: formatInstant(closedAt),
    entries: entries.map((entry) => ({ ...entry, at: formatInstant(entry.at) })),
  });
  return { json, hash: sha256Hex(json) };
}
