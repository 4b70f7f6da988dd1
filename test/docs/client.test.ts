import { readFileSync, mkdtempSync, rmSync, writeFileSync, appendFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, Refusal } from "../../docs/client/ask.ts";
import { followChanges } from "../../docs/client/follow-changes.ts";
import { BulkAssign, Changes, RecordByNumber } from "../../docs/client/generated.ts";
import { generateClient, GENERATED } from "./generate-client.mjs";
import { openIntegratorsWorld, type IntegratorsWorld } from "./integrators-world.ts";

const folder = mkdtempSync(join(tmpdir(), "attest-client-"));
let world: IntegratorsWorld;
beforeAll(async () => void (world = await openIntegratorsWorld()));
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const seqsIn = (file: string): number[] =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => (JSON.parse(line) as { node: { seq: number } }).node.seq);

/** Follows until so many changes were seen, then stops between two pages. */
async function follow(file: string, until: number): Promise<void> {
  const stop = new AbortController();
  let seen = 0;
  const onChange = (): void => {
    seen += 1;
    if (seen >= until) stop.abort();
  };
  await followChanges({ url: world.url, key: world.key, file, onChange, signal: stop.signal });
}

describe("The example client", () => {
  it("has the types of the schema as it is now", async () => {
    expect(readFileSync(GENERATED, "utf8")).toBe(await generateClient());
  });

  it("follows every change once and in order, and goes on after a torn line", async () => {
    const { changes } = await ask(world, Changes, { first: 100 });
    const all = changes.edges.map(({ node }) => node.seq);
    const file = join(folder, "changes.jsonl");
    await follow(file, all.length);
    expect(seqsIn(file)).toEqual(all);
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    const kept = lines.slice(0, 3);
    writeFileSync(file, kept.map((line) => `${line}\n`).join(""));
    appendFileSync(file, (lines[3] ?? "").slice(0, 25));
    await follow(file, all.length - 3);
    expect(seqsIn(file)).toEqual(all);
  });

  it("tells a refusal by its code, and what does not exist by null", async () => {
    const input = { items: [], engineerId: "none" };
    const refused = ask(world, BulkAssign, { input }, "client-1");
    await expect(refused).rejects.toBeInstanceOf(Refusal);
    await expect(refused).rejects.toMatchObject({ code: "FORBIDDEN" });
    const answer = await ask(world, RecordByNumber, { number: "SR-190001-0001" });
    expect(answer.serviceRecord).toBeNull();
  });
});
