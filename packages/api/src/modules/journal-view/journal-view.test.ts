import { chainStep, CHAIN_START, type SealedEntry } from "@attest/shared/journal";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createJobContext } from "../../platform/jobs/start-worker.ts";
import type { KeyViewer, Viewer } from "../../platform/viewer.ts";
import { openTestApi, type TestApi } from "../../testing/test-api.ts";
import { journalJobs } from "./journal-view.jobs.ts";

let api: TestApi;
beforeAll(async () => void (api = await openTestApi()));
afterAll(() => api.close());

const KEY: KeyViewer = {
  kind: "KEY",
  keyId: "01900000-0000-7000-8000-000000000000",
  name: "feed",
  scopes: ["changes"],
};

interface Page {
  readonly nodes: readonly (SealedEntry & { readonly occurredAt: string })[];
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}

const FIELDS =
  "nodes { seq at occurredAt actor action target payload previousHash hash } totalCount pageInfo { endCursor hasNextPage }";

async function changes(
  args: { after?: string; first?: number; fromEnd?: boolean },
  as: Viewer = KEY,
): Promise<Page> {
  const document = `query ($after: String, $first: Int!, $fromEnd: Boolean) {
    changes(after: $after, first: $first, fromEnd: $fromEnd) { ${FIELDS} } }`;
  const { data, errors } = await api.run<{ changes: Page }>(
    document,
    { first: 100, ...args },
    { as },
  );
  expect(errors).toBeUndefined();
  return data.changes;
}

async function write(
  target: string,
  as?: Viewer,
  area: "CUSTOMER" | "ACCOUNT" = "CUSTOMER",
): Promise<void> {
  await api.transact((unit) => {
    unit.journal({ action: "probe.write", target, area, payload: { b: 2, a: ["中", null, 1.5] } });
    return Promise.resolve(null);
  }, as);
}

async function seal(): Promise<void> {
  await journalJobs["seal-journal"]?.(createJobContext(api), null);
}

it("goes on where it stopped, without gap or double, while many write", async () => {
  const { pageInfo } = await changes({ fromEnd: true });
  const names = Array.from({ length: 30 }, (_, n) => `p${String(n)}`);
  const writing = Promise.all(names.map((name) => write(name)));
  const seen: string[] = [];
  let after = pageInfo.endCursor;
  while (seen.length < 30) {
    const page = await changes({ after, first: 7 });
    seen.push(...page.nodes.map(({ target }) => target));
    after = page.pageInfo.endCursor;
  }
  await writing;
  expect([...seen].sort()).toEqual([...names].sort());
  const empty = await changes({ after });
  expect(empty.nodes).toEqual([]);
  expect(empty.pageInfo.endCursor).toBe(after);
  expect(empty.nodes).toEqual([]);
  expect(empty.totalCount).toBeGreaterThanOrEqual(30);
});

it("seals every entry once, also when several seal at once, so that an outsider can verify the feed", async () => {
  await Promise.all([seal(), seal(), seal()]);
  await write("later");
  await Promise.all([seal(), seal()]);
  await seal();
  let state = CHAIN_START;
  for (let after: string | undefined, more = true; more;) {
    const page = await changes(after === undefined ? {} : { after });
    state = page.nodes.reduce(chainStep, state);
    expect(page.nodes.every(({ hash }) => hash !== null)).toBe(true);
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  expect(state.firstBad).toBeNull();
  expect(state.entries).toBeGreaterThan(30);
});

it("shows a changed entry to whoever verifies", async () => {
  const page = await changes({});
  const forged = page.nodes.map((entry, n) =>
    n === 3 ? { ...entry, actor: "somebody else" } : entry,
  );
  expect(forged.reduce(chainStep, CHAIN_START).firstBad).toEqual({
    seq: forged[3]?.seq,
    reason: "HASH_DIFFERS",
  });
});

it("shows each role its own part of the journal", async () => {
  const agent = await api.build.viewerWith("AGENT");
  const other = await api.build.viewerWith("INSPECTOR");
  await write("by-agent", agent);
  await write("by-other", other);
  await write("account-thing", other, "ACCOUNT");
  const targets = async (as: Viewer): Promise<string[]> => {
    const { data } = await api.run<{ journal: Page }>(
      `{ journal(first: 100, action: "probe.write") { ${FIELDS} } }`,
      {},
      { as },
    );
    return data.journal.nodes
      .map(({ target }) => target)
      .filter((target) => /^(by|account)-/.test(target));
  };
  expect(await targets(agent)).toEqual(["by-agent"]);
  expect(await targets(await api.build.viewerWith("CUSTOMER_SERVICE_MANAGER"))).toEqual([
    "by-agent",
  ]);
  expect(await targets(await api.build.viewerWith("ADMINISTRATOR"))).toEqual(["account-thing"]);
  expect(await targets(await api.build.viewerWith("GENERAL_MANAGER"))).toEqual([
    "by-agent",
    "by-other",
    "account-thing",
  ]);
  expect(await targets(await api.build.viewerWith("DEPUTY_DIRECTOR"))).toEqual([]);
  expect(await targets({ ...KEY, scopes: ["records:read"] })).toEqual([]);
});

it("costs the same few statements whatever the page", async () => {
  const count = async (first: number): Promise<number> => {
    api.statements.length = 0;
    await changes({ first });
    return api.statements.length;
  };
  expect(await count(1)).toBe(await count(30));
});

it("shows the newest first where asked, page after page back to the first entry", async () => {
  const as = await api.build.viewerWith("INSPECTOR");
  await write("back-1", as);
  await write("back-2", as);
  const page = async (after: string | null): Promise<Page> => {
    const { data, errors } = await api.run<{ journal: Page }>(
      `query ($after: String) { journal(first: 2, after: $after, newestFirst: true) { ${FIELDS} } }`,
      { after },
      { as },
    );
    expect(errors).toBeUndefined();
    return data.journal;
  };
  const seqs: number[] = [];
  let more = true;
  for (let after: string | null = null; more;) {
    const { nodes, pageInfo } = await page(after);
    seqs.push(...nodes.map(({ seq }) => seq));
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
  }
  expect(seqs.length).toBeGreaterThan(4);
  expect(seqs).toEqual([...new Set(seqs)].sort((one, other) => other - one));
  expect((await page(null)).nodes.map(({ target }) => target)).toEqual(["back-2", "back-1"]);
});

it("names the member of staff who did it, and nobody where a job or a key did", async () => {
  const staff = await api.build.staff({ name: "高翔", roles: ["INSPECTOR"] });
  const as = await api.build.viewer(staff);
  await write("named", as);
  await write("unnamed");
  const { data } = await api.run<{ journal: { nodes: unknown[] } }>(
    "{ journal(first: 2, newestFirst: true) { nodes { target actorStaff { name } } } }",
    {},
    { as },
  );
  expect(data.journal.nodes).toEqual([
    { target: "unnamed", actorStaff: null },
    { target: "named", actorStaff: { name: "高翔" } },
  ]);
});
