import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestServer, type TestServer } from "../../testing/test-server.ts";
import type { Identified } from "../create-context.ts";
import { ANONYMOUS, type Viewer } from "../viewer.ts";
import type { Credentials } from "./credentials.ts";

let api: TestServer;
const people = new Map<string, Viewer>();
let databaseIsAway = false;

function identify({ bearer }: Credentials): Promise<Identified> {
  if (databaseIsAway) {
    return Promise.reject(
      Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" }),
    );
  }
  return Promise.resolve({
    viewer: people.get(bearer ?? "") ?? ANONYMOUS,
    now: 1_767_225_600,
    demo: false,
  });
}

beforeAll(async () => {
  api = await openTestServer({ identify, environment: { RATE_LIMIT: "on" } });
  people.set("admin", await api.build.viewerWith("ADMINISTRATOR"));
  people.set("director", await api.build.viewerWith("OPERATIONS_DIRECTOR"));
  people.set("other", await api.build.viewerWith("ADMINISTRATOR"));
});
afterAll(() => api.close());

interface Sent {
  readonly as?: string;
  readonly headers?: Record<string, string>;
  readonly variables?: unknown;
}

interface Reply {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: {
    data?: unknown;
    errors?: {
      message: string;
      extensions: { code: string; details?: Record<string, unknown>; fields?: { path: string }[] };
    }[];
    extensions?: {
      replayed?: boolean;
      cost?: {
        requested: number;
        actual: number;
        throttle: { limit: number; remaining: number; restoreRate: number };
      };
    };
  };
}

async function post(query: string, { as, headers = {}, variables }: Sent = {}): Promise<Reply> {
  const reply = await api.server.inject({
    method: "POST",
    url: "/graphql",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json",
      ...(as === undefined ? {} : { authorization: `Bearer ${as}` }),
      ...headers,
    },
    payload: JSON.stringify({ query, variables }),
  });
  return { status: reply.statusCode, headers: reply.headers, body: reply.json() };
}

const TEAMS = "query ($first: Int!) { industryTeams(first: $first) { nodes { id code } } }";

describe("security headers and addresses", () => {
  it("forbids foreign scripts, frames, sniffing and referrers on every answer", async () => {
    const { headers } = await api.server.inject("/livez");
    expect(headers["content-security-policy"]).toContain("script-src 'self'");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
  });

  it("takes over a sane request id and replaces any other", async () => {
    const sane = await api.server.inject({ url: "/livez", headers: { "x-request-id": "abc-1" } });
    expect(sane.headers["x-request-id"]).toBe("abc-1");
    const odd = await api.server.inject({ url: "/livez", headers: { "x-request-id": "a b\tc" } });
    expect(odd.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("answers an unknown address with JSON and 404", async () => {
    const reply = await api.server.inject("/nothing/here.json");
    expect(reply.statusCode).toBe(404);
    expect(reply.json()).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
  });

  it("says it is ready, alive, and how it does", async () => {
    expect((await api.server.inject("/readyz")).statusCode).toBe(200);
    expect((await api.server.inject("/metrics")).body).toContain("attest_http_request_seconds");
  });
});

describe("what is executed at all", () => {
  const body = JSON.stringify({ query: "{ me { id } }" });
  it.each([
    ["POST", "application/json", 200],
    ["POST", "text/plain", 400],
    ["POST", "application/x-www-form-urlencoded", 415],
    ["POST", "multipart/form-data; boundary=x", 415],
    ["PUT", "application/json", 404],
    ["DELETE", "application/json", 404],
  ] as const)("T13 %s of %s is answered with %i", async (method, type, status) => {
    const reply = await api.server.inject({
      method,
      url: "/graphql",
      headers: { "content-type": type },
      payload: body,
    });
    expect(reply.statusCode).toBe(status);
    expect(reply.body.includes('"data"')).toBe(status === 200);
  });

  it("T13 a GET from a foreign page is not executed, nor any mutation by GET", async () => {
    expect((await api.server.inject("/graphql?query=%7Bme%7Bid%7D%7D")).statusCode).toBe(400);
    const headers = { "apollo-require-preflight": "1" };
    const mutation = await api.server.inject({
      url: "/graphql?query=mutation%7BsignOut%7D",
      headers,
    });
    expect(mutation.statusCode).toBe(405);
  });

  it("refuses a body over 256 KB with 413", async () => {
    expect((await post(`{ me { id } } #${"x".repeat(300_000)}`)).status).toBe(413);
  });

  it("shows the schema to administrators only", async () => {
    const ask = "{ __schema { queryType { name } } }";
    expect((await post(ask, { as: "director" })).body.data).toBeUndefined();
    expect((await post(ask, { as: "admin" })).body.data).toEqual({
      __schema: { queryType: { name: "Query" } },
    });
  });

  it("names no field of the schema to whoever guesses", async () => {
    const { body, status } = await post("{ mee { id } }");
    expect(status).toBe(400);
    expect(body.errors?.[0]?.message).not.toContain("Did you mean");
  });
});

describe("errors", () => {
  it("names the variable that does not fit, and what would", async () => {
    const { body } = await post(TEAMS, { as: "admin", variables: { first: "many" } });
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: [{ path: "first", allowed: "Int" }],
    });
  });

  it("names the variable in which a scalar found something else, and a text with NUL", async () => {
    const clock = `query ($input: PreviewClockInput!) { previewClock(input: $input) { dueAt } }`;
    const input = { channel: "PHONE", openedAt: "at ten; or so" };
    const { body } = await post(clock, { as: "admin", variables: { input } });
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: [{ path: "input.openedAt", message: "This is not an instant." }],
    });
    const found = `query ($number: String) { serviceRecord(number: $number) { id } }`;
    const nul = await post(found, { as: "director", variables: { number: "a\0b" } });
    expect(nul.body.errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: [{ path: "variables" }],
    });
  });

  it("answers 503 at once while the database is away", async () => {
    databaseIsAway = true;
    const { status, body } = await post("{ me { id } }");
    databaseIsAway = false;
    expect(status).toBe(503);
    expect(body.errors?.[0]?.extensions.code).toBe("SERVICE_UNAVAILABLE");
  });

  it("tells nobody what a defect was", async () => {
    const trouble = new Error("secret table name");
    const broken = await openTestServer({ identify: () => Promise.reject(trouble) });
    const reply = await broken.server.inject({
      method: "POST",
      url: "/graphql",
      headers: { "content-type": "application/json" },
      payload: { query: "{ me { id } }" },
    });
    await broken.close();
    expect(reply.body).not.toContain("secret");
    expect(reply.json()).toMatchObject({
      errors: [{ extensions: { code: "INTERNAL_SERVER_ERROR" } }],
    });
  });

  it("refuses an api key or session that is nobody's as nobody", async () => {
    const { body } = await post(TEAMS, { as: "unknown", variables: { first: 1 } });
    expect(body.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  });
});

describe("Idempotency-Key", () => {
  const create = `mutation ($input: CreateStaffInput!) { createStaff(input: $input) { staff { id email } } }`;
  const once = (email: string, key: string, as = "admin"): Promise<Reply> =>
    post(create, {
      as,
      headers: { "idempotency-key": key },
      variables: { input: { name: "王五", email, roles: ["AGENT"] } },
    });

  it("answers the same request again word for word, with replayed", async () => {
    const first = await once("idem-1@attest.test", "k-1");
    expect(first.body.errors).toBeUndefined();
    const again = await once("idem-1@attest.test", "k-1");
    expect(again.body.data).toEqual(first.body.data);
    expect(again.body.extensions?.replayed).toBe(true);
    expect(first.body.extensions?.replayed).toBeUndefined();
  });

  it("does two equal requests at once only once", async () => {
    const [a, b] = await Promise.all([
      once("idem-2@attest.test", "k-2"),
      once("idem-2@attest.test", "k-2"),
    ]);
    expect(a.body.errors).toBeUndefined();
    expect(a.body.data).toEqual(b.body.data);
  });

  it("replays the command's result when the whole answer was lost", async () => {
    const first = await once("idem-3@attest.test", "k-3");
    await api.dataSource.query("UPDATE idempotency_key SET answer = NULL WHERE key = 'k-3'");
    const again = await once("idem-3@attest.test", "k-3");
    expect(again.body.data).toEqual(first.body.data);
    expect(again.body.extensions?.replayed).toBe(true);
  });

  it("refuses the key for another body, and keeps the keys of different people apart", async () => {
    await once("idem-4@attest.test", "k-4");
    const other = await once("idem-5@attest.test", "k-4");
    expect(other.body.errors?.[0]?.extensions.code).toBe("IDEMPOTENCY_MISMATCH");
    expect((await once("idem-6@attest.test", "k-4", "other")).body.errors).toBeUndefined();
  });

  it("keeps nothing of a refused command", async () => {
    const refused = await once("no address", "k-7");
    expect(refused.body.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect((await once("idem-7@attest.test", "k-7")).body.errors).toBeUndefined();
  });

  it.each(["", "ä", "x".repeat(129)])("refuses the key %j", async (key) => {
    const reply = await post("mutation { signOut }", {
      headers: { "idempotency-key": Buffer.from(key).toString("latin1") },
    });
    expect(reply.body.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});

describe("what an answer says of its cost", () => {
  const throttle = { limit: 2_000, remaining: expect.any(Number) as number, restoreRate: 100 };

  it("has the price, what it came to, and what is left, on every answer", async () => {
    const { body } = await post(TEAMS, { as: "director", variables: { first: 50 } });
    expect(body.extensions?.cost).toEqual({ requested: 51, actual: 1, throttle });
    const command = await post("mutation { signOut }");
    expect(command.body.extensions?.cost).toEqual({ requested: 10, actual: 10, throttle });
  });

  it.each([
    ["{ nothing }", "GRAPHQL_VALIDATION_FAILED"],
    ["{ __schema { types { name } } }", "GRAPHQL_VALIDATION_FAILED"],
    ["{ serviceRecords(first: 1) { nodes { id } } }", "UNAUTHENTICATED"],
  ])("also on the refusal of %s", async (query, code) => {
    const { status, body } = await post(query);
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([
      expect.toBeOneOf([200, 400, 401]),
      code,
    ]);
    expect(body.extensions?.cost).toMatchObject({ throttle });
  });

  it("a key has a budget of its own", async () => {
    const key = {
      kind: "KEY",
      keyId: "01900000-0000-7000-8000-00000000000b",
      name: "small",
    } as const;
    people.set("small", { ...key, scopes: ["all:read"], pointsPerSecond: 1 });
    const { body } = await post(TEAMS, { as: "small", variables: { first: 50 } });
    expect(body.extensions?.cost?.throttle).toMatchObject({ limit: 20, restoreRate: 1 });
    const dear = await post(
      "{ customers(first: 100) { nodes { contacts { customer { contacts { id } } } } } }",
      { as: "small" },
    );
    expect(dear.status).toBe(200);
    const again = await Promise.all(
      [1, 2, 3].map(() =>
        post("{ customers(first: 100) { nodes { contacts { customer { contacts { id } } } } } }", {
          as: "small",
        }),
      ),
    );
    const refused = again.find(({ body: { errors } }) => errors !== undefined);
    expect([refused?.status, refused?.body.errors?.[0]?.extensions.code]).toEqual([
      429,
      "RATE_LIMITED",
    ]);
    expect(refused?.headers["retry-after"]).toMatch(/^[1-9]/);
  });
});

describe("limits", () => {
  const refusedAs = async (
    query: string,
    sent: Sent = {},
  ): Promise<[number, string | undefined]> => {
    const { status, body } = await post(query, { as: "director", ...sent });
    return [status, body.errors?.[0]?.extensions.code];
  };

  it.each([0, -1, 101, 2_147_483_647])("refuses a page of %i", async (first) => {
    expect(await refusedAs(TEAMS, { variables: { first } })).toEqual([400, "BAD_USER_INPUT"]);
  });

  it("API-07 refuses what costs over 5,000 with the account of it", async () => {
    const nested =
      "{ customers(first: 100) { nodes { contacts { customer { contacts { id } } } } } }";
    expect((await post(nested, { as: "director" })).body.extensions?.cost?.requested).toBe(401);
    const wide = Array.from(
      { length: 20 },
      (_, n) =>
        `a${String(n)}: customers(first: 100) { nodes { serviceLevel { id } industryTeam { id } } }`,
    );
    const { status, body } = await post(`{ ${wide.join(" ")} }`, { as: "director" });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: "QUERY_TOO_EXPENSIVE",
      details: { limit: 5_000, requested: 6_020 },
    });
    expect(body.errors?.[0]?.extensions.details?.["breakdown"]).toHaveLength(20);
  });

  it("answers whatever is over a limit with a 4xx and a code", async () => {
    const many = (count: number, of: (n: number) => string): string =>
      Array.from({ length: count }, (_, n) => of(n)).join(" ");
    const over: readonly (readonly [string, string])[] = [
      ["tokens", `{ ${many(2_001, () => "me")} }`],
      ["depth", `{ ${"customers(first: 1) { nodes { ".repeat(8)} id ${"} }".repeat(8)} }`],
      ["aliases", `{ ${many(31, (n) => `a${String(n)}: me { id }`)} }`],
      ["directives", `{ me { id ${many(11, () => "@include(if: true)")} } }`],
      ["page", "{ customers(first: 101) { nodes { id } } }"],
      ["commands", `mutation { ${many(6, (n) => `m${String(n)}: signOut`)} }`],
      ["body", `{ me { id } } # ${"x".repeat(300_000)}`],
      [
        "list",
        `{ serviceRecords(first: 1, filter: { customerId: { in: [${many(251, () => '"x"')}] } }) { nodes { id } } }`,
      ],
    ];
    for (const [limit, query] of over) {
      const { status, body } = await post(query, { as: "director" });
      expect([limit, status >= 400 && status < 500], String(status)).toEqual([limit, true]);
      expect([limit, body.errors?.[0]?.extensions.code]).toEqual([
        limit,
        expect.stringMatching(/^[A-Z_]+$/),
      ]);
    }
  });

  it("refuses a list of more than 250 in variables", async () => {
    const query =
      "query ($filter: ServiceRecordFilter) { serviceRecords(first: 1, filter: $filter) { nodes { id } } }";
    const ids = Array.from({ length: 251 }, (_, n) => String(n));
    expect(await refusedAs(query, { variables: { filter: { customerId: { in: ids } } } })).toEqual([
      400,
      "BAD_USER_INPUT",
    ]);
  });

  it("lets a guess at a secret stand alone in its operation", async () => {
    const guess = (n: number): string =>
      `g${String(n)}: signIn(input: { email: "a@b.cn", password: "x" }) { me { id } }`;
    expect(await refusedAs(`mutation { ${guess(1)} ${guess(2)} }`)).toEqual([
      400,
      "BAD_USER_INPUT",
    ]);
  });

  it("answers 429 and when to come back once the allowance is spent", async () => {
    people.set("greedy", await api.build.viewerWith("OPERATIONS_DIRECTOR"));
    const dear = Array.from(
      { length: 16 },
      (_, n) =>
        `a${String(n)}: customers(first: 100) { nodes { serviceLevel { id } industryTeam { id } } }`,
    );
    let reply = await post(`{ ${dear.join(" ")} }`, { as: "greedy" });
    for (let n = 0; n < 40 && reply.status === 200; n += 1) {
      reply = await post(`{ ${dear.join(" ")} }`, { as: "greedy" });
    }
    expect(reply.status).toBe(429);
    expect(Number(reply.headers["retry-after"])).toBeGreaterThan(0);
    expect(reply.body.errors?.[0]?.extensions.code).toBe("RATE_LIMITED");
  });
});
