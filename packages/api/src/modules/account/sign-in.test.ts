import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../../testing/test-api.ts";
import { accountSubject } from "./attempts.ts";
import { identify } from "./identify.service.ts";
import { hashPassword } from "./password-hash.ts";
import { signIn } from "./sign-in.service.ts";
import type { Staff } from "./staff.entity.ts";

const PASSWORD = "correct horse battery";
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { me { id email name roles permissions staff { name } } } }`;

let api: TestApi;
let passwordHash: string;
beforeAll(async () => {
  api = await openTestApi();
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => api.close());

async function member(facts: Partial<Staff> = {}): Promise<Staff> {
  return api.build.staff({ roles: ["AGENT"], passwordHash, ...facts });
}

async function attempt(
  email: string,
  password: string,
  address = "127.0.0.1",
): Promise<string | null> {
  return signIn({ dataSource: api.dataSource, address }, { email, password }).catch(() => null);
}

async function age(seconds: number): Promise<void> {
  await api.dataSource.query(
    "UPDATE sign_in_failure SET failed_at = failed_at - make_interval(secs => $1)",
    [seconds],
  );
}

describe("signing in", () => {
  it("tells who one is, with rights, in the same answer, and sets the session", async () => {
    const staff = await member();
    const tokens: (string | null)[] = [];
    const input = { email: ` ${staff.email.toUpperCase()} `, password: PASSWORD, totp: null };
    const { data, errors } = await api.run<{ signIn: { me: Record<string, unknown> } }>(
      SIGN_IN,
      { input },
      { onSession: (token) => void tokens.push(token) },
    );
    expect(errors).toBeUndefined();
    expect(data.signIn.me).toMatchObject({
      id: staff.id,
      email: staff.email,
      roles: ["AGENT"],
      staff: { name: staff.name },
    });
    expect(data.signIn.me["permissions"]).toContain("SERVICE_RECORD_OPEN");
    const { viewer } = await identify(api.dataSource, {
      sessionToken: tokens[0] ?? null,
      bearer: null,
    });
    expect(viewer).toMatchObject({ kind: "STAFF", staffId: staff.id });
  });

  it("answers unknown, wrong, disabled, no password set and locked with the same bytes", async () => {
    const known = await member();
    const disabled = await member({ active: false });
    const unset = await member({ passwordHash: null });
    const locked = await member();
    for (let n = 0; n < 5; n += 1) {
      await attempt(locked.email, "wrong");
    }
    const tries = [
      { email: known.email, password: "wrong" },
      { email: "nobody@attest.test", password: PASSWORD },
      { email: "not an address", password: PASSWORD },
      { email: disabled.email, password: PASSWORD },
      { email: unset.email, password: "" },
      { email: locked.email, password: PASSWORD },
    ];
    const answers = await Promise.all(tries.map((input) => api.run(SIGN_IN, { input })));
    expect(answers[0]?.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it("compares with a hash of the same cost when there is no account, so that time tells nothing", async () => {
    const staff = await member();
    const time = async (email: string): Promise<number> => {
      const start = performance.now();
      await attempt(email, "wrong");
      return performance.now() - start;
    };
    await time("warm@attest.test");
    const known: number[] = [];
    const unknown: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      known.push(await time(staff.email));
      unknown.push(await time("nobody-else@attest.test"));
    }
    const [fastest, fastestUnknown] = [Math.min(...known), Math.min(...unknown)];
    expect(fastestUnknown / fastest).toBeGreaterThan(0.6);
    expect(fastestUnknown / fastest).toBeLessThan(1.7);
  });

  it("keeps passwords as argon2id, and of a session only the hash", async () => {
    const staff = await member();
    expect(staff.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const token = await attempt(staff.email, PASSWORD);
    const rows: { token_hash: string }[] = await api.dataSource.query(
      "SELECT * FROM session WHERE staff_id = $1",
      [staff.id],
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe("the lock", () => {
  it("lets the fifth attempt in after four failures", async () => {
    const { email } = await member();
    for (let n = 0; n < 4; n += 1) {
      await attempt(email, "wrong");
    }
    expect(await attempt(email, PASSWORD)).not.toBeNull();
  });

  it("refuses the sixth attempt after five failures, for 15 minutes and no longer", async () => {
    const { email } = await member();
    for (let n = 0; n < 5; n += 1) {
      await attempt(email, "wrong");
    }
    expect(await attempt(email, PASSWORD)).toBeNull();
    await age(15 * 60 - 5);
    expect(await attempt(email, PASSWORD)).toBeNull();
    await age(5);
    expect(await attempt(email, PASSWORD)).not.toBeNull();
  });

  it("looks at five of twenty guesses made at once", async () => {
    const { email } = await member();
    await Promise.all(Array.from({ length: 20 }, () => attempt(email, "wrong")));
    const { subject } = accountSubject("account", email);
    const rows: unknown[] = await api.dataSource.query(
      "SELECT 1 FROM sign_in_failure WHERE subject = $1",
      [subject],
    );
    expect(rows).toHaveLength(5);
    expect(await attempt(email, PASSWORD)).toBeNull();
  });

  it("locks nobody out who signs in rightly eight times at once", async () => {
    const { email } = await member();
    const tokens = await Promise.all(Array.from({ length: 8 }, () => attempt(email, PASSWORD)));
    expect(tokens.filter((token) => token === null)).toEqual([]);
  });

  it("locks an address after twenty failures at accounts of all sorts, but never this machine's own", async () => {
    const { email } = await member();
    const guess = (n: number, address: string): Promise<string | null> =>
      attempt(`guess-${String(n)}@attest.test`, "wrong", address);
    await Promise.all(Array.from({ length: 20 }, (_, n) => guess(n, "203.0.113.7")));
    expect(await attempt(email, PASSWORD, "203.0.113.7")).toBeNull();
    expect(await attempt(email, PASSWORD, "203.0.113.8")).not.toBeNull();
    await Promise.all(Array.from({ length: 20 }, (_, n) => guess(n + 20, "127.0.0.1")));
    expect(await attempt(email, PASSWORD)).not.toBeNull();
  });
});

describe("me", () => {
  it("is null when nobody is signed in", async () => {
    expect((await api.run<{ me: null }>("{ me { id } }")).data.me).toBeNull();
  });

  it("is the key's name and rights for a key", async () => {
    const as = {
      kind: "KEY",
      keyId: "0198a5a0-0000-7000-8000-000000000001",
      name: "数据仓库",
      scopes: ["records:read"],
    } as const;
    const { data } = await api.run<{ me: unknown }>(
      "{ me { id name email roles staff { id } } }",
      {},
      { as },
    );
    expect(data.me).toEqual({
      id: as.keyId,
      name: "数据仓库",
      email: null,
      roles: [],
      staff: null,
    });
  });

  it("signs out: the session is gone and the cookie cleared", async () => {
    const staff = await member();
    const token = await attempt(staff.email, PASSWORD);
    const { viewer } = await identify(api.dataSource, { sessionToken: token, bearer: null });
    const cleared: (string | null)[] = [];
    await api.run(
      "mutation { signOut }",
      {},
      { as: viewer, onSession: (set) => void cleared.push(set) },
    );
    expect(cleared).toEqual([null]);
    expect(
      (await identify(api.dataSource, { sessionToken: token, bearer: null })).viewer.kind,
    ).toBe("ANONYMOUS");
  });
});
