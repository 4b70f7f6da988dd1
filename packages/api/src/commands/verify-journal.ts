import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { chainStep, CHAIN_START, type ChainState, type SealedEntry } from "@attest/shared/journal";
import type { JsonValue } from "@attest/shared/primitives";
import { StartRefusal } from "../platform/start-refusal.ts";
import type { TerminalAnswer } from "../platform/terminal-command.ts";

/**
 * `verify-journal <export.jsonl>`: checks an exported journal, one entry a line as the feed serves it, from the first
 * entry on. Needs neither server nor database. Exit code 1 when an entry is bad.
 */
export async function verifyJournal(argv: readonly string[]): Promise<TerminalAnswer> {
  const path = argv.find((word) => !word.startsWith("--"));
  if (path === undefined || !existsSync(path)) {
    throw new StartRefusal(
      path === undefined ? "Name the file to verify." : `There is no file ${path}.`,
    );
  }
  let state: ChainState = CHAIN_START;
  let unreadable: { seq: number; reason: string } | null = null;
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Infinity,
  })) {
    const entry = line.trim() === "" ? undefined : readEntry(line);
    if (entry === null) {
      unreadable ??=
        state.firstBad === null ? { seq: seqIn(line, state), reason: "UNREADABLE" } : null;
    } else if (entry !== undefined) {
      state = chainStep(state, entry);
    }
  }
  return answer(state, earlier(state.firstBad, unreadable));
}

type Bad = { readonly seq: number; readonly reason: string } | null;

function earlier(bad: Bad, unreadable: Bad): Bad {
  return unreadable !== null && (bad === null || unreadable.seq <= bad.seq) ? unreadable : bad;
}

function answer({ entries, head }: ChainState, firstBad: Bad): TerminalAnswer {
  const json: JsonValue = {
    ok: firstBad === null,
    entries,
    firstBad: firstBad === null ? null : { ...firstBad },
  };
  return firstBad === null
    ? {
        json,
        text: `All ${String(entries)} entries are as they were sealed; the head is ${head}.`,
        exitCode: 0,
      }
    : { json, text: `Entry ${String(firstBad.seq)} is bad: ${firstBad.reason}.`, exitCode: 1 };
}

/** The number that a spoilt line still shows, or else the next there could be. */
function seqIn(line: string, { lastSeq }: ChainState): number {
  const next = (lastSeq ?? 0) + 1;
  return Math.max(Number(/"seq":\s*(\d{1,15})\b/.exec(line)?.[1] ?? next), next);
}

/** What an entry may consist of; the last two come with whatever asked the feed. */
const MEMBERS = new Set(
  "seq at occurredAt actor action target payload previousHash hash cursor __typename".split(" "),
);

/** @returns null for a line that is no entry, or holds what no entry has */
function readEntry(line: string): SealedEntry | null {
  try {
    const entry = JSON.parse(line) as Record<string, unknown>;
    const { seq, at, actor, action, target, previousHash, hash } = entry;
    const texts = [at, actor, action, target].every((text) => typeof text === "string");
    const isKnown = Object.keys(entry).every((name) => MEMBERS.has(name));
    if (!Number.isSafeInteger(seq) || !texts || !isKnown) {
      return null;
    }
    return { ...entry, previousHash: previousHash ?? null, hash: hash ?? null } as SealedEntry;
  } catch {
    return null;
  }
}
