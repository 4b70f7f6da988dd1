import type { Role } from "@attest/shared/access";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type Answer, type TestApi } from "../../testing/test-api.ts";
import type { StaffViewer } from "../../platform/viewer.ts";
import { identify } from "./identify.service.ts";
import { passwordMatches } from "./password-hash.ts";
import { Staff } from "./staff.entity.ts";
import { startSession } from "./start-session.service.ts";

const GRANT =
  "mutation ($input: GrantRoleInput!) { grantRole(input: $input) { staff { id roles } } }";
const REVOKE =
  "mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { staff { id roles } } }";
const DISABLE =
  "mutation ($input: StaffInput!) { disableStaff(input: $input) { staff { id active } } }";
const ENABLE =
  "mutation ($input: StaffInput!) { enableStaff(input: $input) { staff { id active } } }";
const LINK = "mutation ($input: StaffInput!) { issuePasswordLink(input: $input) { passwordLink } }";
const CREATE =
  "mutation ($input: CreateStaffInput!) { createStaff(input: $input) { passwordLink staff { id email roles } } }";
const SET = "mutation ($input: SetPasswordInput!) { setPassword(input: $input) }";

let api: TestApi;
let administrator: StaffViewer;
let generalManager: StaffViewer;
beforeAll(async () => {
  api = await openTestApi({ environment: { PUBLIC_URL: "https://attest.example.com" } });
  administrator = await api.build.viewerWith("ADMINISTRATOR");
  generalManager = await api.build.viewerWith("GENERAL_MANAGER");
});
afterAll(() => api.close());

const codeOf = (answer: Answer<unknown>): string => answer.errors?.[0]?.extensions.code ?? "none";
const change = async (document: string, as: StaffViewer, input: object): Promise<string> =>
  codeOf(await api.run(document, { input }, { as }));
const tokenIn = (link: string | null | undefined): string =>
  new URL(link ?? "").searchParams.get("token") ?? "";

async function signedIn(...roles: Role[]): Promise<{ staff: Staff; sessionToken: string }> {
  const staff = await api.build.staff({ roles });
  return {
    staff,
    sessionToken: await api.transact((unit) =>
      startSession(unit, { kind: "STAFF", staffId: staff.id }),
    ),
  };
}

async function kindOf(sessionToken: string): Promise<string> {
  return (await identify(api.dataSource, { sessionToken, bearer: null })).viewer.kind;
}

async function linkFor(staff: Staff): Promise<string> {
  const { data } = await api.run<{ issuePasswordLink: { passwordLink: string } }>(
    LINK,
    { input: { staffId: staff.id } },
    { as: administrator },
  );
  return data.issuePasswordLink.passwordLink;
}

describe("roles", () => {
  it("lets an administrator grant and revoke every role but inspector and general manager, the general manager those two", async () => {
    const staffId = (await api.build.staff()).id;
    expect(await change(GRANT, administrator, { staffId, role: "INSPECTOR" })).toBe(
      "SEPARATION_OF_DUTIES",
    );
    expect(await change(GRANT, administrator, { staffId, role: "GENERAL_MANAGER" })).toBe(
      "SEPARATION_OF_DUTIES",
    );
    expect(await change(GRANT, generalManager, { staffId, role: "AGENT" })).toBe(
      "SEPARATION_OF_DUTIES",
    );
    expect(await change(GRANT, generalManager, { staffId, role: "INSPECTOR" })).toBe("none");
    expect(await change(REVOKE, administrator, { staffId, role: "INSPECTOR" })).toBe(
      "SEPARATION_OF_DUTIES",
    );
    expect(await change(REVOKE, generalManager, { staffId, role: "INSPECTOR" })).toBe("none");
    expect(await change(GRANT, administrator, { staffId, role: "AGENT" })).toBe("none");
  });

  it("lets nobody change their own", async () => {
    const own = { staffId: administrator.staffId };
    expect(await change(GRANT, administrator, { ...own, role: "AGENT" })).toBe(
      "SEPARATION_OF_DUTIES",
    );
    expect(await change(REVOKE, administrator, { ...own, role: "ADMINISTRATOR" })).toBe(
      "SEPARATION_OF_DUTIES",
    );
    const self = { staffId: generalManager.staffId, role: "INSPECTOR" };
    expect(await change(GRANT, generalManager, self)).toBe("SEPARATION_OF_DUTIES");
  });

  it.each(["AGENT", "ENGINEER", "OPERATIONS_DIRECTOR", "INSPECTOR"] as const)(
    "is no business of the role %s",
    async (role) => {
      const as = await api.build.viewerWith(role);
      const input = { staffId: (await api.build.staff()).id, role: "AGENT" };
      expect(await change(GRANT, as, input)).toBe("FORBIDDEN");
      expect(await change(DISABLE, as, { staffId: input.staffId })).toBe("FORBIDDEN");
    },
  );

  it("never joins inspector and service in one person", async () => {
    const engineer = await api.build.staff({ roles: ["ENGINEER"] });
    const inspector = await api.build.staff({ roles: ["INSPECTOR"] });
    expect(await change(GRANT, generalManager, { staffId: engineer.id, role: "INSPECTOR" })).toBe(
      "SEPARATION_OF_DUTIES",
    );
    expect(await change(GRANT, administrator, { staffId: inspector.id, role: "AGENT" })).toBe(
      "SEPARATION_OF_DUTIES",
    );
  });

  it("takes one of two equal grants made at once", async () => {
    const input = { staffId: (await api.build.staff()).id, role: "AGENT" };
    const codes = await Promise.all([
      change(GRANT, administrator, input),
      change(GRANT, administrator, input),
    ]);
    expect(codes.sort()).toEqual(["CONFLICT", "none"]);
  });

  it("can be granted again in the second in which it was revoked", async () => {
    const input = { staffId: (await api.build.staff()).id, role: "AGENT" };
    expect(await change(GRANT, administrator, input)).toBe("none");
    expect(await change(REVOKE, administrator, input)).toBe("none");
    expect(await change(REVOKE, administrator, input)).toBe("NOT_FOUND");
    expect(await change(GRANT, administrator, input)).toBe("none");
  });

  it("begins when it is said to, and shows among the roles from then on", async () => {
    const { id: staffId } = await api.build.staff();
    const later = { validFrom: "2099-01-01T00:00:00+08:00", validTo: "2099-02-01T00:00:00+08:00" };
    const answer = await api.run<{ grantRole: { staff: { roles: string[] } } }>(
      GRANT,
      { input: { staffId, role: "AGENT", ...later } },
      { as: administrator },
    );
    expect(answer.data.grantRole.staff.roles).toEqual([]);
    expect(
      await change(GRANT, administrator, { staffId, role: "AGENT", validTo: later.validFrom }),
    ).toBe("none");
    expect(
      await change(GRANT, administrator, {
        staffId,
        role: "AGENT",
        validFrom: "2099-01-31T23:59:59+08:00",
      }),
    ).toBe("CONFLICT");
    expect(
      await change(GRANT, administrator, {
        staffId,
        role: "AGENT",
        validFrom: "2001-01-01T00:00:00+08:00",
      }),
    ).toBe("BAD_USER_INPUT");
  });

  it("ends the sessions of whom it is granted to or taken from", async () => {
    const { staff, sessionToken } = await signedIn("AGENT");
    expect(await kindOf(sessionToken)).toBe("STAFF");
    await change(REVOKE, administrator, { staffId: staff.id, role: "AGENT" });
    expect(await kindOf(sessionToken)).toBe("ANONYMOUS");
  });
});

describe("an account", () => {
  it("is opened once, whatever the case of its address, and nobody is told of a second one", async () => {
    const input = { email: "Li.Na@Attest.test", name: "李娜", roles: ["AGENT", "AGENT"] };
    const { data } = await api.run<{ createStaff: { passwordLink: string; staff: object } }>(
      CREATE,
      { input },
      { as: administrator },
    );
    expect(data.createStaff.staff).toMatchObject({ email: "li.na@attest.test", roles: ["AGENT"] });
    expect(data.createStaff.passwordLink).toMatch(
      /^https:\/\/attest\.example\.com\/set-password\?token=[\w-]{43}$/,
    );
    expect(await change(CREATE, administrator, { ...input, email: "LI.NA@attest.test" })).toBe(
      "CONFLICT",
    );
  });

  it.each([
    ["a@b.test,c@d.test", "李娜"],
    ["a@b.test\r\nBcc: c@d.test", "李娜"],
    ["ａ@b.test", "李娜"],
    ["a@b", "李娜"],
    ["new@attest.test", " "],
    ["new@attest.test", "李\n娜"],
  ])("is not opened for %j, %j", async (email, name) => {
    expect(await change(CREATE, administrator, { email, name, roles: ["AGENT"] })).toBe(
      "BAD_USER_INPUT",
    );
  });

  it("is not opened with a role that is not the opener's to grant", async () => {
    const input = { email: "spy@attest.test", name: "李娜", roles: ["INSPECTOR"] };
    expect(await change(CREATE, administrator, input)).toBe("SEPARATION_OF_DUTIES");
    expect(await api.dataSource.manager.countBy(Staff, { email: input.email })).toBe(0);
  });

  it("ends at once when disabled, and comes back only by who may grant its roles", async () => {
    const { staff, sessionToken } = await signedIn("INSPECTOR");
    const input = { staffId: staff.id };
    expect(await change(DISABLE, administrator, input)).toBe("none");
    expect(await kindOf(sessionToken)).toBe("ANONYMOUS");
    expect(await change(DISABLE, administrator, input)).toBe("CONFLICT");
    expect(await change(ENABLE, administrator, input)).toBe("SEPARATION_OF_DUTIES");
    expect(await change(ENABLE, generalManager, input)).toBe("none");
    expect(await change(DISABLE, administrator, { staffId: administrator.staffId })).toBe(
      "SEPARATION_OF_DUTIES",
    );
  });

  it("lists people for colleagues, but whether an account is open only for who reads accounts", async () => {
    const document = "{ staff(first: 100) { totalCount nodes { id name active } } }";
    const agent = await api.build.viewerWith("AGENT");
    const seen = await api.run<{
      staff: { totalCount: number; nodes: { active: boolean | null }[] };
    }>(document, {}, { as: agent });
    expect(seen.data.staff.totalCount).toBe(seen.data.staff.nodes.length);
    expect(new Set(seen.data.staff.nodes.map(({ active }) => active))).toEqual(new Set([null]));
    const all = await api.run<{ staff: { nodes: { active: boolean }[] } }>(
      document,
      {},
      { as: administrator },
    );
    expect(all.data.staff.nodes.every(({ active }) => typeof active === "boolean")).toBe(true);
    expect(codeOf(await api.run(document))).toBe("UNAUTHENTICATED");
  });

  it("shows an outsourced engineer the people of the own team only", async () => {
    const manager = await api.build.staff({ roles: ["DEPARTMENT_MANAGER"] });
    const team = await api.build.team({ manager });
    const mine = await api.build.engineer({ team, outsourced: true });
    const colleague = await api.build.engineer({ team });
    const as = await api.build.viewer(mine.staff);
    const { data } = await api.run<{ staff: { nodes: { id: string }[] } }>(
      "{ staff(first: 100) { nodes { id } } }",
      {},
      { as },
    );
    expect(data.staff.nodes.map(({ id }) => id).sort()).toEqual(
      [manager.id, mine.staff.id, colleague.staff.id].sort(),
    );
  });
});

describe("a link to set a password", () => {
  it("sets it once, ends other sessions and opens nothing a second time", async () => {
    const { staff, sessionToken } = await signedIn("AGENT");
    const token = tokenIn(await linkFor(staff));
    const input = { token, password: "一二三四五六七八九十" };
    expect(codeOf(await api.run(SET, { input: { ...input, password: "too short" } }))).toBe(
      "BAD_USER_INPUT",
    );
    expect(codeOf(await api.run(SET, { input: { ...input, password: staff.email } }))).toBe(
      "BAD_USER_INPUT",
    );
    const codes = await Promise.all([api.run(SET, { input }), api.run(SET, { input })]);
    expect(codes.map(codeOf).sort()).toEqual(["TOKEN_REFUSED", "none"]);
    const { passwordHash } = await api.dataSource.manager.findOneByOrFail(Staff, { id: staff.id });
    expect(await passwordMatches(passwordHash, input.password)).toBe(true);
    expect(await kindOf(sessionToken)).toBe("ANONYMOUS");
  });

  it("is void after 30 minutes, after a later one, and for a disabled account", async () => {
    const staff = await api.build.staff({ roles: ["AGENT"] });
    const refused = async (link: string): Promise<string> =>
      codeOf(
        await api.run(SET, { input: { token: tokenIn(link), password: "long enough for once" } }),
      );
    const first = await linkFor(staff);
    const second = await linkFor(staff);
    expect(await refused(first)).toBe("TOKEN_REFUSED");
    await api.dataSource.query(
      "UPDATE one_time_secret SET expires_at = expires_at - interval '30 minutes' WHERE staff_id = $1",
      [staff.id],
    );
    expect(await refused(second)).toBe("TOKEN_REFUSED");
    const third = await linkFor(staff);
    await change(DISABLE, administrator, { staffId: staff.id });
    expect(await refused(third)).toBe("TOKEN_REFUSED");
  });

  it("is not an administrator's to make for an inspector or the general manager", async () => {
    const inspector = await api.build.staff({ roles: ["INSPECTOR"] });
    expect(await change(LINK, administrator, { staffId: inspector.id })).toBe(
      "SEPARATION_OF_DUTIES",
    );
    expect(await change(LINK, administrator, { staffId: generalManager.staffId })).toBe(
      "SEPARATION_OF_DUTIES",
    );
    expect(await change(LINK, generalManager, { staffId: inspector.id })).toBe("none");
  });

  it("is not kept for a retry, which is answered without it", async () => {
    const input = { email: "retry@attest.test", name: "李娜", roles: ["AGENT"] };
    const once = { as: administrator, idempotencyKey: "create-once" };
    const first = await api.run<{ createStaff: { passwordLink: string } }>(CREATE, { input }, once);
    const again = await api.run<{ createStaff: { passwordLink: null } }>(CREATE, { input }, once);
    expect(again.data.createStaff.passwordLink).toBeNull();
    const kept: unknown[] = await api.dataSource.query("SELECT * FROM idempotency_key");
    expect(JSON.stringify(kept)).not.toContain(tokenIn(first.data.createStaff.passwordLink));
  });
});

it("writes every change of an account into the journal, without a name or an address", async () => {
  const rows: { action: string }[] = await api.dataSource.query(
    "SELECT action, target, payload FROM journal_entry WHERE subject_area = 'ACCOUNT'",
  );
  const actions = [
    "staff.create",
    "role.grant",
    "role.revoke",
    "staff.disable",
    "staff.enable",
    "password_link.issue",
    "password.set",
  ];
  expect([...new Set(rows.map(({ action }) => action))]).toEqual(expect.arrayContaining(actions));
  expect(JSON.stringify(rows)).not.toMatch(/attest\.test|李娜/);
});
