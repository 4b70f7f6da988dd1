import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { entryHash, GENESIS_HASH } from "@attest/shared/journal";
import { afterAll, beforeAll, expect, it } from "vitest";
import { verifyJournal } from "./verify-journal.ts";

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "attest-journal-"))));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function exported(): Record<string, unknown>[] {
  let previousHash = GENESIS_HASH;
  return Array.from({ length: 20 }, (_, n) => {
    const entry = {
      seq: n * 2 + 1,
      at: "2026-09-01T09:00:00+08:00",
      actor: "system",
      action: "probe",
      target: `t${String(n)}`,
    };
    const line = {
      ...entry,
      occurredAt: entry.at,
      payload: n % 2 === 0 ? null : { n },
      previousHash,
    };
    const hash = entryHash(previousHash, line);
    previousHash = hash;
    return { ...line, hash };
  });
}

async function verify(lines: readonly (Record<string, unknown> | string)[]): Promise<unknown> {
  const path = join(folder, "export.jsonl");
  writeFileSync(
    path,
    lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"),
  );
  const { json, exitCode } = await verifyJournal([path, "--json"]);
  return { ...(json as object), exitCode };
}

it("finds a whole export good", async () => {
  expect(await verify(exported())).toEqual({ ok: true, entries: 20, firstBad: null, exitCode: 0 });
});

it("names the entry that was changed, the one after a removed one, and a line that is none", async () => {
  const lines = exported();
  const changed = lines.map((line, n) => (n === 7 ? { ...line, actor: "x" } : line));
  expect(await verify(changed)).toMatchObject({
    firstBad: { seq: 15, reason: "HASH_DIFFERS" },
    exitCode: 1,
  });
  const removed = lines.filter((_, n) => n !== 7);
  expect(await verify(removed)).toMatchObject({
    firstBad: { seq: 17, reason: "PREVIOUS_HASH_DIFFERS" },
  });
  const torn = [...lines.slice(0, 7), "{ torn", ...lines.slice(7)];
  expect(await verify(torn)).toMatchObject({ ok: false, firstBad: { reason: "UNREADABLE" } });
});

it("names the entry whichever of its bytes is flipped", async () => {
  const lines = exported().map((line) => JSON.stringify(line));
  const victim = lines[7] ?? "";
  const afterNumber = victim.indexOf(",");
  for (let place = 0; place < victim.length; place += 1) {
    const flipped = String.fromCharCode(victim.charCodeAt(place) ^ 1);
    const spoilt = victim.slice(0, place) + flipped + victim.slice(place + 1);
    const { firstBad } = (await verify(lines.with(7, spoilt))) as { firstBad: { seq: number } };
    // A changed number is what the entry is then called.
    const name = place < afterNumber ? firstBad.seq : 15;
    expect(firstBad, spoilt).toMatchObject({ seq: name });
  }
});

it("says in a sentence that there is no such file", async () => {
  await expect(verifyJournal(["/nowhere.jsonl"])).rejects.toThrow(
    "There is no file /nowhere.jsonl.",
  );
});
