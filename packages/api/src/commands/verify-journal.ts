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
        state.firstBad === null ? { seq: (state.lastSeq ?? 0) + 1, reason: "UNREADABLE" } : null;
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

/** @returns null for a line that is no entry */
function readEntry(line: string): SealedEntry | null {
  try {
    const { seq, at, actor, action, target, payload, previousHash, hash } = JSON.parse(
      line,
    ) as Record<string, unknown>;
    const texts = [at, actor, action, target].every((text) => typeof text === "string");
    if (!Number.isSafeInteger(seq) || !texts) {
      return null;
    }
    const seal = { previousHash: previousHash ?? null, hash: hash ?? null };
    return { seq, at, actor, action, target, payload, ...seal } as SealedEntry;
  } catch {
    return null;
  }
}
