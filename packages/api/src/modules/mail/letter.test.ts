import { parseInstant } from "@attest/shared/primitives";
import type { Role } from "@attest/shared/access";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  at,
  askToClose,
  openPath,
  setClock,
  tokenOf,
  type RecordPath,
} from "../../testing/record-path.ts";
import { openTestApi, type TestApi } from "../../testing/test-api.ts";
import { ANONYMOUS } from "../../platform/viewer.ts";
import { seedCalendars } from "../service-calendar/seed-calendars.service.ts";
import { Letter } from "./letter.entity.ts";
import { configureMail, mailSettings, withoutMailServer } from "./mail-settings.service.ts";
import { writeSignInLetter } from "./sign-in-letter.service.ts";

const NOON = parseInstant("2026-09-16T10:00:00+08:00") ?? 0;
const SERVED = {
  smtpUrl: "smtp://127.0.0.1:1",
  smtpFrom: "no-reply@service.test",
  publicUrl: "https://service.test",
};
const LETTERS = `query($r: ID, $k: LetterKind) {
  letters(first: 20, serviceRecordId: $r, kind: $k) { totalCount nodes { kind state to subject bodyText serviceRecord { number } } } }`;

interface SeenLetter {
  readonly kind: string;
  readonly state: string;
  readonly to: string;
  readonly subject: string;
  readonly bodyText: string;
  readonly serviceRecord: { readonly number: string } | null;
}

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
  await api.transact(seedCalendars);
  await setClock(api, NOON);
});
beforeEach(async () => {
  configureMail({ ...SERVED, smtpUrl: null });
  await api.dataSource.query("UPDATE company SET demo = false");
});
afterAll(() => api.close());

async function lettersOf(
  path: RecordPath,
  as: Parameters<TestApi["run"]>[2],
): Promise<SeenLetter[]> {
  const { data, errors } = await api.run<{ letters: { nodes: SeenLetter[] } }>(
    LETTERS,
    { r: path.id },
    as,
  );
  expect(errors).toBeUndefined();
  return data.letters.nodes;
}

describe("The outbox", () => {
  it("keeps letters where no mail server is set, readable, their secret gone", async () => {
    const path = await openPath(api, NOON);
    const [letter] = await api.dataSource.manager.findBy(Letter, { serviceRecordId: path.id });
    expect(letter).toMatchObject({
      kind: "OPENING",
      state: "KEPT",
      toAddress: path.contact.email,
      token: null,
    });
    expect(letter?.bodyText).toContain("https://service.test/portal/status?token={{token}}");
    const jobs: unknown[] = await api.dataSource.query(
      "SELECT FROM graphile_worker.jobs WHERE task_identifier = 'deliver-letter'",
    );
    expect(jobs).toHaveLength(0);
  });

  it("queues letters with a job of their own where one is set", async () => {
    configureMail(SERVED);
    const path = await openPath(api, NOON);
    const [letter] = await api.dataSource.manager.findBy(Letter, { serviceRecordId: path.id });
    expect(letter?.state).toBe("QUEUED");
    expect(letter?.messageId).toBe(`<${letter?.id ?? ""}@service.test>`);
    expect(letter?.token).toMatch(/^[\w-]{43}$/);
    const jobs: unknown[] = await api.dataSource.query(
      "SELECT FROM graphile_worker.jobs WHERE key = $1",
      [`letter:${letter?.id ?? ""}`],
    );
    expect(jobs).toHaveLength(1);
  });

  it("fails a letter to a contact without an address at once, and says why", async () => {
    configureMail(SERVED);
    const path = await openPath(api, NOON, { email: null });
    const [letter] = await api.dataSource.manager.findBy(Letter, { serviceRecordId: path.id });
    expect(letter).toMatchObject({
      state: "FAILED",
      token: null,
      lastError: "The contact has no e-mail address.",
    });
  });

  it("asks for consent with the engineer's words, the solution and a link to the contact alone", async () => {
    await api.dataSource.query("UPDATE company SET demo = true");
    const path = await openPath(api, NOON);
    await askToClose(api, path, NOON + 60);
    const [letter] = await lettersOf(path, { as: path.agent });
    expect(letter).toMatchObject({
      kind: "CONSENT_REQUEST",
      state: "KEPT",
      to: path.contact.email,
    });
    expect(letter?.bodyText).toContain("解锁账号");
    expect(letter?.bodyText).toContain("请您确认");
    expect(letter?.bodyText).toContain(
      `/portal/consent?token=${await tokenOf(api, path.id, "CONSENT_REQUEST")}`,
    );
  });

  it("tells a contact a sign-in code that nobody of ours can read", async () => {
    const { contact, agent } = await openPath(api, NOON);
    await api.run("mutation($e: String!) { requestSignInCode(email: $e) }", { e: contact.email });
    const { data } = await api.run<{ letters: { nodes: SeenLetter[] } }>(
      LETTERS,
      { k: "SIGN_IN_CODE" },
      { as: agent },
    );
    const own = data.letters.nodes.filter(({ to }) => to === contact.email);
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ state: "KEPT", serviceRecord: null });
    expect(own[0]?.bodyText).toContain("您的登录验证码：***");
  });
});

describe("Who reads letters", () => {
  let path: RecordPath;
  beforeAll(async () => {
    path = await openPath(api, NOON);
  });
  const withRole = async (role: Role): Promise<SeenLetter[]> =>
    lettersOf(path, { as: await api.build.viewerWith(role) });

  it("an agent reads them whole, the secret masked outside the demo company", async () => {
    const [letter] = await lettersOf(path, { as: path.agent });
    expect(letter?.to).toBe(path.contact.email);
    expect(letter?.bodyText).toContain("/portal/status?token=***");
    expect(letter?.bodyText).not.toContain("{{");
  });

  it.each([
    "CUSTOMER_SERVICE_MANAGER",
    "TECHNICAL_DIRECTOR",
    "GENERAL_MANAGER",
    "INSPECTOR",
  ] as const)("%s reads them all with the address masked", async (role) => {
    const [letter] = await withRole(role);
    expect(letter?.to).toBe(`c***@customer.test`);
    expect(letter?.subject).toContain("服务请求已受理");
  });

  it("an engineer reads those of their team, masked; one of another team reads none", async () => {
    const [letter] = await lettersOf(path, { as: path.holder });
    expect(letter?.to).toBe("c***@customer.test");
    const other = await api.build.engineer({ team: await api.build.team() });
    expect(await lettersOf(path, { as: await api.build.viewer(other.staff) })).toEqual([]);
  });

  it.each(["OUTSOURCED_ENGINEER", "DEPUTY_DIRECTOR"] as const)("%s reads none", async (role) => {
    expect(await withRole(role)).toEqual([]);
  });

  it("an administrator sees that they went out, and nothing of what they say", async () => {
    const [letter] = await withRole("ADMINISTRATOR");
    expect(letter).toEqual({
      kind: "OPENING",
      state: "KEPT",
      to: "***",
      subject: "***",
      bodyText: "***",
      serviceRecord: null,
    });
  });

  it("nobody without a session reads any, and a key or a contact finds none", async () => {
    const stranger = await api.run(LETTERS, {}, { as: ANONYMOUS });
    expect(stranger.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    expect(
      await lettersOf(path, {
        as: { kind: "KEY", keyId: "k", name: "k", scopes: ["all:read", "pii"] },
      }),
    ).toEqual([]);
    const { contact } = path;
    const as = {
      kind: "CONTACT",
      contactId: contact.id,
      customerId: contact.customerId,
      sessionId: "s",
      name: "",
      email: null,
    } as const;
    expect(await lettersOf(path, { as })).toEqual([]);
  });
});

describe("A command that fails", () => {
  it("leaves no letter behind", async () => {
    const path = await openPath(api, NOON);
    const refused = at(api, { viewer: path.agent, now: NOON }, async (unit) => {
      await writeSignInLetter(unit, {
        contactId: path.contact.id,
        email: "x@y.cn",
        code: "1",
        expiresAt: NOON,
      });
      throw new Error("refused afterwards");
    });
    await expect(refused).rejects.toThrow("refused afterwards");
    expect(
      await api.dataSource.manager.countBy(Letter, {
        contactId: path.contact.id,
        kind: "SIGN_IN_CODE",
      }),
    ).toBe(0);
  });
});

describe("A past that is only told of", () => {
  it("has its letters kept though a mail server is set", async () => {
    configureMail(SERVED);
    const path = await withoutMailServer(() => openPath(api, NOON));
    const [letter] = await api.dataSource.manager.findBy(Letter, { serviceRecordId: path.id });
    expect(letter?.state).toBe("KEPT");
    expect(mailSettings().smtpUrl).toBe(SERVED.smtpUrl);
  });
});
