import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyJournal } from "@attest/api/commands/verify-journal";
import { sealEntries } from "@attest/api/modules/journal-view/seal-journal";
import { transact } from "@attest/api/platform/unit-of-work";
import { SYSTEM } from "@attest/api/platform/viewer";
import { openCompany, type Company } from "./company.ts";
import { personWith, type Person } from "./person.ts";
import { attempt, open, read, type RecordNow } from "./steps.ts";

interface Entry {
  readonly seq: number;
  readonly action: string;
  readonly target: string;
  readonly previousHash: string | null;
  readonly hash: string | null;
}
interface Changes {
  readonly changes: {
    readonly nodes: readonly Entry[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

let company: Company;
let integration: Person;
const folder = mkdtempSync(join(tmpdir(), "attest-export-"));
beforeAll(async () => {
  company = await openCompany();
  const administrator = await company.signIn("ADMINISTRATOR");
  const made = await administrator.ask<{ createApiKey: { key: string } }>(
    "mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key } }",
    { input: { name: "data warehouse", scopes: ["changes"] } },
  );
  integration = personWith(company.house.server, {
    authorization: `Bearer ${made.data.createApiKey.key}`,
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await company.close();
});

const CHANGES = `query ($after: String, $first: Int!) { changes(after: $after, first: $first) {
  nodes { seq at occurredAt actor action target payload previousHash hash } pageInfo { endCursor hasNextPage } } }`;
const page = async (after: string | undefined, first: number): Promise<Changes["changes"]> => {
  const reply = await integration.ask<Changes>(CHANGES, { after, first });
  expect(reply.errors).toBeUndefined();
  return reply.data.changes;
};

/** Reads the feed until told to stop; what it has is always whole pages, as an integrator's store would be. */
async function follow(
  store: { cursor: string | undefined; readonly seqs: number[] },
  until: { readonly killed: () => boolean; readonly drained: () => boolean },
): Promise<void> {
  while (!until.killed()) {
    const { nodes, pageInfo } = await page(store.cursor, 7);
    if (until.killed()) {
      // Killed between reading and storing: the page is lost with the reader, and read again by the next.
      return;
    }
    store.seqs.push(...nodes.map(({ seq }) => seq));
    store.cursor = pageInfo.endCursor;
    if (nodes.length === 0 && until.drained()) {
      return;
    }
  }
}

describe("A hundred commands at once", () => {
  it("AUD-01 lose no update, leave one unbroken journal, and a reader killed meanwhile misses nothing and gets nothing twice", async () => {
    const records: RecordNow[] = [];
    for (let made = 0; made < 10; made += 1) {
      records.push(await open(company, { engineerId: company.engineerA.engineerId }));
    }
    const store = { cursor: undefined, seqs: [] as number[] };
    const state = { killed: false, done: false };
    const firstReader = follow(store, { killed: () => state.killed, drained: () => false });
    const commands = Array.from({ length: 100 }, (_, n) => {
      const record = records[n % 10];
      const entry = {
        serviceRecordId: record?.id,
        part: "COMMUNICATION",
        text: `第 ${String(n)} 条`,
      };
      return attempt("addFormEntry", entry, {
        by: n % 2 === 0 ? company.agent : company.engineerA,
      }).then((reply) => {
        state.killed ||= n > 40;
        return reply;
      });
    });
    await firstReader;
    const secondReader = follow(store, { killed: () => false, drained: () => state.done });
    const replies = await Promise.all(commands);
    state.done = true;
    await secondReader;
    expect(replies.filter(({ errors }) => errors !== undefined)).toEqual([]);
    for (const { id } of records) {
      const form = await read<{ currentCycle: { formEntries: unknown[] } }>(
        company.agent,
        id,
        "currentCycle { formEntries { text } }",
      );
      expect(form.currentCycle.formEntries).toHaveLength(10);
    }
    const rows: { seq: string }[] = await company.house.dataSource.query(
      "SELECT seq FROM journal_entry ORDER BY seq",
    );
    expect(store.seqs).toEqual(rows.map(({ seq }) => Number(seq)));
  });

  it("raise a record's version once each when they change it, and the others meet a conflict", async () => {
    const { id } = await open(company, { engineerId: company.engineerA.engineerId });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        attempt(
          "respondToServiceRecord",
          { id, version: 1, channel: "ONLINE", text: "收到。" },
          { by: company.engineerA },
        ),
      ),
    );
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? "TAKEN").sort();
    expect(codes).toEqual([...Array.from({ length: 9 }, () => "CONFLICT"), "TAKEN"]);
    expect(await read(company.agent, id, "version")).toEqual({ version: 2 });
  });
});

describe("The journal", () => {
  it("takes entries from the application and nothing else", async () => {
    const { dataSource } = company.house;
    for (const sql of [
      "UPDATE journal_entry SET action = 'nothing'",
      "DELETE FROM journal_entry",
      "TRUNCATE journal_entry CASCADE",
      "UPDATE journal_seal SET hash = ''",
      "DELETE FROM journal_seal",
      "ALTER TABLE journal_entry DISABLE TRIGGER ALL",
    ]) {
      await expect(dataSource.query(sql), sql).rejects.toThrow(/permission denied|must be owner/);
    }
  });

  it("is sealed into a chain that an export proves without the server, and one byte flipped is named", async () => {
    const { dataSource } = company.house;
    await transact({ dataSource, viewer: SYSTEM }, sealEntries);
    const entries = await exported();
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.every(({ hash }) => hash !== null)).toBe(true);
    const lines = entries.map((entry) => JSON.stringify(entry));
    const file = (content: string): string => {
      const path = join(folder, "export.jsonl");
      writeFileSync(path, content);
      return path;
    };
    const whole = await verifyJournal([file(lines.join("\n"))]);
    expect(whole).toMatchObject({
      exitCode: 0,
      json: { ok: true, entries: entries.length, firstBad: null },
    });
    for (const index of [0, Math.floor(lines.length / 2), lines.length - 1]) {
      const { seq, target } = entries[index] ?? { seq: 0, target: "" };
      const flipped = lines.with(index, (lines[index] ?? "").replace(target, flipLastByte(target)));
      const report = await verifyJournal([file(flipped.join("\n"))]);
      expect(report).toMatchObject({ exitCode: 1, json: { ok: false, firstBad: { seq } } });
    }
    const withoutOne = await verifyJournal([file(lines.toSpliced(5, 1).join("\n"))]);
    expect(withoutOne).toMatchObject({
      exitCode: 1,
      json: { ok: false, firstBad: { seq: entries[6]?.seq } },
    });
  });

  it("is given to the scope changes alone", async () => {
    const feed = "{ changes(first: 1) { nodes { seq } } }";
    const nobody = await company.nobody.ask(feed);
    expect(nobody.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    const own = await company.engineerB.ask<{ changes: { nodes: unknown[] } }>(feed);
    expect(own.data.changes.nodes).toEqual([]);
  });
});

async function exported(): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  let after: string | undefined;
  for (;;) {
    const { nodes, pageInfo } = await page(after, 100);
    entries.push(...nodes);
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage) {
      return entries;
    }
  }
}

function flipLastByte(text: string): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) ^ 1);
}
