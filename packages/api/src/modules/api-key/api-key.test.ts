import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type Answer, type TestApi } from "../../testing/test-api.ts";
import type { StaffViewer, Viewer } from "../../platform/viewer.ts";
import { disableStaff } from "../account/disable-staff.service.ts";
import { identify } from "../account/identify.service.ts";
import { revokeRole } from "../account/revoke-role.service.ts";
import { apiKeyCreateCommand } from "./api-key-create.command.ts";
import { ApiKey } from "./api-key.entity.ts";

const CREATE =
  "mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key apiKey { id prefix scopes lastUsedAt } } }";
const REVOKE =
  "mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { apiKey { revokedAt } } }";

const ROTATE =
  "mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) { key apiKey { id prefix scopes lastUsedAt } } }";

let api: TestApi;
let administrator: StaffViewer;
beforeAll(async () => {
  api = await openTestApi();
  administrator = await api.build.viewerWith("ADMINISTRATOR");
});
afterAll(() => api.close());

const codeOf = (answer: Answer<unknown>): string => answer.errors?.[0]?.extensions.code ?? "none";
const viewerOf = async (bearer: string): Promise<Viewer> =>
  (await identify(api.dataSource, { sessionToken: null, bearer })).viewer;

interface Made {
  readonly createApiKey: {
    readonly key: string;
    readonly apiKey: { readonly id: string; readonly prefix: string; readonly scopes: string[] };
  };
}

async function make(
  input: object = {},
  as: StaffViewer = administrator,
): Promise<Made["createApiKey"]> {
  const answer = await api.run<Made>(
    CREATE,
    { input: { name: "数据仓库", scopes: ["records:read"], ...input } },
    { as },
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.createApiKey;
}

async function rotate(input: object): Promise<Made["createApiKey"]> {
  const answer = await api.run<{ rotateApiKey: Made["createApiKey"] }>(
    ROTATE,
    { input },
    { as: administrator },
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.rotateApiKey;
}

describe("an API key", () => {
  it("is shown once, kept as a hash, and known by its prefix", async () => {
    const { key, apiKey } = await make({ scopes: ["pii", "records:read", "pii"] });
    expect(key).toMatch(new RegExp(`^attest_${apiKey.prefix}_[\\w-]{43}$`));
    expect(apiKey).toMatchObject({ scopes: ["records:read", "pii"], lastUsedAt: null });
    const rows: unknown[] = await api.dataSource.query(
      "SELECT to_jsonb(k) FROM api_key k UNION ALL SELECT to_jsonb(j) FROM journal_entry j",
    );
    expect(JSON.stringify(rows)).not.toContain(key.slice(-43));
  });

  it("comes in with its scopes and nothing else, and goes before a cookie", async () => {
    const { key, apiKey } = await make({ scopes: ["changes"] });
    expect(await viewerOf(key)).toEqual({
      kind: "KEY",
      keyId: apiKey.id,
      name: "数据仓库",
      scopes: ["changes"],
      pointsPerSecond: 100,
    });
    expect((await viewerOf(`${key}x`)).kind).toBe("ANONYMOUS");
    expect((await viewerOf(key.toUpperCase())).kind).toBe("ANONYMOUS");
  });

  it.each([[[]], [["records:delete"]], [["records:read", "*"]]])(
    "is not made with the scopes %j",
    async (scopes) => {
      const answer = await api.run(CREATE, { input: { name: "x", scopes } }, { as: administrator });
      expect(codeOf(answer)).toBe("BAD_USER_INPUT");
      expect(answer.errors?.[0]?.extensions.fields?.[0]?.allowed).toContain("records:read");
    },
  );

  it("expires, never in the past, and is dead from that second on", async () => {
    const past = { name: "x", scopes: ["pii"], expiresAt: "2020-01-01T00:00:00+08:00" };
    expect(codeOf(await api.run(CREATE, { input: past }, { as: administrator }))).toBe(
      "BAD_USER_INPUT",
    );
    const { key, apiKey } = await make({ expiresAt: "2099-01-01T00:00:00+08:00" });
    expect((await viewerOf(key)).kind).toBe("KEY");
    await api.dataSource.query("UPDATE api_key SET expires_at = company_now() WHERE id = $1", [
      apiKey.id,
    ]);
    expect((await viewerOf(key)).kind).toBe("ANONYMOUS");
  });

  it("is dead at once when revoked; one of two equal commands revokes it", async () => {
    const { key, apiKey } = await make();
    const input = { id: apiKey.id };
    const codes = await Promise.all(
      [1, 2].map(() => api.run(REVOKE, { input }, { as: administrator })),
    );
    expect(codes.map(codeOf).sort()).toEqual(["CONFLICT", "none"]);
    expect((await viewerOf(key)).kind).toBe("ANONYMOUS");
  });

  it("is changed over without a gap: old and new secret are good for the overlap, then only the new one", async () => {
    const { key, apiKey } = await make();
    const rotated = await rotate({ id: apiKey.id, overlapHours: 2 });
    expect(rotated.apiKey.prefix).not.toBe(apiKey.prefix);
    expect(rotated.apiKey.id).toBe(apiKey.id);
    expect((await viewerOf(key)).kind).toBe("KEY");
    expect(await viewerOf(rotated.key)).toEqual(await viewerOf(key));
    await api.dataSource.query(
      "UPDATE api_key SET previous_expires_at = company_now() WHERE id = $1",
      [apiKey.id],
    );
    expect((await viewerOf(key)).kind).toBe("ANONYMOUS");
    expect((await viewerOf(rotated.key)).kind).toBe("KEY");
  });

  it("loses the secret before the last at the next rotation, and at once without an overlap", async () => {
    const { key, apiKey } = await make();
    const second = await rotate({ id: apiKey.id });
    const third = await rotate({ id: apiKey.id });
    const kinds = await Promise.all([key, second.key, third.key].map(viewerOf));
    expect(kinds.map(({ kind }) => kind)).toEqual(["ANONYMOUS", "KEY", "KEY"]);
    const fourth = await rotate({ id: apiKey.id, overlapHours: 0 });
    expect((await viewerOf(third.key)).kind).toBe("ANONYMOUS");
    expect((await viewerOf(fourth.key)).kind).toBe("KEY");
  });

  it("is not rotated when it is dead, nor with an overlap beyond a week", async () => {
    const { apiKey } = await make();
    const code = async (input: object): Promise<string> =>
      codeOf(await api.run(ROTATE, { input: { id: apiKey.id, ...input } }, { as: administrator }));
    expect(await code({ overlapHours: 169 })).toBe("BAD_USER_INPUT");
    expect(await code({ overlapHours: -1 })).toBe("BAD_USER_INPUT");
    await api.run(REVOKE, { input: { id: apiKey.id } }, { as: administrator });
    expect(await code({})).toBe("CONFLICT");
  });

  it("has a budget of its own, 1 to 1,000 points a second", async () => {
    const { key } = await make({ pointsPerSecond: 7 });
    expect(await viewerOf(key)).toMatchObject({ pointsPerSecond: 7 });
    const wanted = { name: "x", scopes: ["pii"], pointsPerSecond: 1_001 };
    expect(codeOf(await api.run(CREATE, { input: wanted }, { as: administrator }))).toBe(
      "BAD_USER_INPUT",
    );
  });

  it("dies with its maker's account, and with the maker's role", async () => {
    const [leaver, demoted] = [
      await api.build.viewerWith("ADMINISTRATOR"),
      await api.build.viewerWith("ADMINISTRATOR"),
    ];
    const [first, second] = [await make({}, leaver), await make({}, demoted)];
    await api.transact((unit) => disableStaff(unit, { staffId: leaver.staffId }));
    await api.transact((unit) =>
      revokeRole(unit, { staffId: demoted.staffId, role: "ADMINISTRATOR" }),
    );
    expect((await viewerOf(first.key)).kind).toBe("ANONYMOUS");
    expect((await viewerOf(second.key)).kind).toBe("ANONYMOUS");
  });

  it("notes its use at most once a minute, beside the request", async () => {
    const { key, apiKey } = await make();
    const used = async (): Promise<number | null> =>
      (await api.dataSource.manager.findOneByOrFail(ApiKey, { id: apiKey.id })).lastUsedAt;
    await viewerOf(key);
    await expect.poll(used).not.toBeNull();
    api.statements.length = 0;
    await viewerOf(key);
    expect(api.statements).toHaveLength(1);
  });

  it("is made, listed and revoked by an administrator, never by another role or a key", async () => {
    const input = { name: "x", scopes: ["pii"] };
    const director = await api.build.viewerWith("OPERATIONS_DIRECTOR");
    const agent = await api.build.viewerWith("AGENT");
    const { key } = await make({ scopes: ["all:read"] });
    expect(codeOf(await api.run(CREATE, { input }, { as: director }))).toBe("FORBIDDEN");
    expect(codeOf(await api.run(CREATE, { input }, { as: await viewerOf(key) }))).toBe("FORBIDDEN");
    expect(codeOf(await api.run(CREATE, { input }))).toBe("UNAUTHENTICATED");
    const list = "{ apiKeys(first: 100) { totalCount nodes { id prefix } } }";
    const seenBy = async (as: Viewer): Promise<number> =>
      (await api.run<{ apiKeys: { nodes: unknown[] } }>(list, {}, { as })).data.apiKeys.nodes
        .length;
    expect(await seenBy(administrator)).toBeGreaterThan(0);
    expect(await seenBy(director)).toBeGreaterThan(0);
    expect(await seenBy(agent)).toBe(0);
    expect(await seenBy(await viewerOf(key))).toBe(0);
  });

  it("is not kept for a retry, which is answered without it", async () => {
    const once = { as: administrator, idempotencyKey: "key-once" };
    const input = { name: "retry", scopes: ["pii"] };
    const first = await api.run<Made>(CREATE, { input }, once);
    const again = await api.run<Made>(CREATE, { input }, once);
    expect(again.data.createApiKey.key).toBeNull();
    expect(again.data.createApiKey.apiKey.id).toBe(first.data.createApiKey.apiKey.id);
    const kept: unknown[] = await api.dataSource.query("SELECT * FROM idempotency_key");
    expect(JSON.stringify(kept)).not.toContain(first.data.createApiKey.key);
  });
});

describe("api-key create at the terminal", () => {
  it("prints id and key; a key without a maker outlives every account", async () => {
    const { json, exitCode } = await apiKeyCreateCommand(api, [
      "--name",
      "outside",
      "--scopes",
      "introspect,records:read",
      "--json",
    ]);
    const { id, key } = json as { id: string; key: string };
    expect(exitCode).toBe(0);
    expect(await viewerOf(key)).toMatchObject({
      kind: "KEY",
      keyId: id,
      scopes: ["introspect", "records:read"],
    });
  });

  it.each([
    [["--name", "x", "--scopes", "everything"], /no scope "everything".*records:read/],
    [["--name", "x"], /without a scope/],
    [["--scopes", "pii"], /blank/],
  ])("answers %j with one sentence and exit code 1", async (argv, sentence) => {
    const { text, exitCode } = await apiKeyCreateCommand(api, argv);
    expect([exitCode, text]).toEqual([1, expect.stringMatching(sentence)]);
  });
});
