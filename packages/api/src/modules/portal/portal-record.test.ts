import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  askToClose,
  at,
  CLOSED,
  closePath,
  OPENED,
  openPath,
  openPathApi,
  setClock,
  tokenOf,
  type RecordPath,
} from "../../testing/record-path.ts";
import type { TestApi } from "../../testing/test-api.ts";
import { ANONYMOUS, type ContactViewer } from "../../platform/viewer.ts";
import { Evaluation } from "../evaluation/evaluation.entity.ts";
import { recordConsent } from "../service-record/consent.service.ts";

const DAY = 86_400;
const FIELDS =
  "number subject status createdAt engineerName solution conversation { direction content automatic } canConsent canEvaluate";

interface SeenRecord {
  readonly number: string;
  readonly status: string;
  readonly engineerName: string | null;
  readonly canConsent: boolean;
  readonly canEvaluate: boolean;
}

let api: TestApi;
beforeAll(async () => {
  api = await openPathApi();
});
afterAll(() => api.close());

async function follow(token: string): Promise<SeenRecord> {
  const { data, errors } = await api.run<{ portalRecord: SeenRecord }>(
    `query($t: String!) { portalRecord(token: $t) { ${FIELDS} } }`,
    { t: token },
  );
  expect(errors).toBeUndefined();
  return data.portalRecord;
}
const linkOf = async (path: RecordPath, kind: string): Promise<SeenRecord> =>
  follow(await tokenOf(api, path.id, kind));

describe("A link in a letter", () => {
  it("shows the record's progress and of staff nothing but the engineer's name", async () => {
    const path = await openPath(api, OPENED);
    await askToClose(api, path, OPENED + 600);
    expect(await linkOf(path, "OPENING")).toMatchObject({
      subject: "无法登录业务系统",
      status: "PENDING_CONSENT",
      createdAt: "2026-09-16T10:00:00+08:00",
      engineerName: path.engineer.staff.name,
      solution: "解锁账号",
      conversation: [
        { direction: "INBOUND", content: "登录不了" },
        { direction: "OUTBOUND", content: "我们正在处理" },
      ],
    });
  });

  it("lets its bearer consent only while the request it came with is open", async () => {
    const path = await openPath(api, OPENED);
    await askToClose(api, path, OPENED + 600);
    expect(await linkOf(path, "OPENING")).toMatchObject({ canConsent: false });
    const token = await tokenOf(api, path.id, "CONSENT_REQUEST");
    expect(await follow(token)).toMatchObject({ canConsent: true, canEvaluate: false });
    const decline = { token, decision: "DECLINED", reason: "还不行" } as const;
    await at(api, { viewer: ANONYMOUS, now: OPENED + 700 }, (unit) => recordConsent(unit, decline));
    expect(await follow(token)).toMatchObject({ canConsent: false });
    await askToClose(api, path, OPENED + 800);
    expect(await follow(token)).toMatchObject({ status: "PENDING_CONSENT", canConsent: false });
    expect(await linkOf(path, "CONSENT_REQUEST")).toMatchObject({ canConsent: true });
  });

  it("CLS-06 offers no consent to a contact who may not close", async () => {
    const path = await openPath(api, OPENED, { entitledToClose: false });
    await askToClose(api, path, OPENED + 600);
    expect(await linkOf(path, "CONSENT_REQUEST")).toMatchObject({ canConsent: false });
  });

  it("lets its bearer evaluate until the window is over", async () => {
    const path = await openPath(api, OPENED);
    await closePath(api, path, CLOSED);
    expect(await linkOf(path, "CONSENT_REQUEST")).toMatchObject({
      canConsent: false,
      canEvaluate: false,
    });
    expect(await linkOf(path, "CLOSING")).toMatchObject({ status: "CLOSED", canEvaluate: true });
    await setClock(api, CLOSED + 14 * DAY + 60);
    expect(await linkOf(path, "CLOSING")).toMatchObject({ canEvaluate: false });
    await setClock(api, CLOSED);
  });

  it("SUR-01 fifty scanners that follow every link record nothing", async () => {
    const path = await openPath(api, OPENED);
    await closePath(api, path, CLOSED);
    const tokens = await Promise.all(
      ["OPENING", "CONSENT_REQUEST", "CLOSING"].map((kind) => tokenOf(api, path.id, kind)),
    );
    const written = async (): Promise<unknown> =>
      api.dataSource.query("SELECT max(seq) FROM journal_entry");
    const before = await written();
    api.statements.length = 0;
    await Promise.all(Array.from({ length: 50 }, (_, index) => follow(tokens[index % 3] ?? "")));
    expect(
      api.statements.filter((statement) => /^\s*(INSERT|UPDATE|DELETE)/i.test(statement)),
    ).toEqual([]);
    expect(await written()).toEqual(before);
    const [evaluation] = await api.dataSource.manager.findBy(Evaluation, {
      serviceRecordId: path.id,
    });
    expect(evaluation).toMatchObject({ status: "SENT", score: null, versions: 0 });
  });

  it.each(["", "nonsense", "{{token}}"])("%j leads nowhere", async (token) => {
    const { data, errors } = await api.run<{ portalRecord: null }>(
      "query($t: String!) { portalRecord(token: $t) { number } }",
      { t: token },
    );
    expect(data.portalRecord).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe("TOKEN_REFUSED");
  });
});

describe("A contact who signed in", () => {
  const list =
    "query($f: Int!, $a: String) { portalRecords(first: $f, after: $a) { totalCount nodes { number status engineerName canConsent } pageInfo { endCursor } } }";

  it("sees their own records, newest first, and nobody else's", async () => {
    const path = await openPath(api, OPENED);
    await openPath(api, OPENED);
    const { id, customerId, name, email } = path.contact;
    const as: ContactViewer = {
      kind: "CONTACT",
      contactId: id,
      customerId,
      sessionId: "s",
      name,
      email,
    };
    const { data } = await api.run<{ portalRecords: { totalCount: number; nodes: SeenRecord[] } }>(
      list,
      { f: 10 },
      { as },
    );
    expect(data.portalRecords.totalCount).toBe(1);
    expect(data.portalRecords.nodes).toMatchObject([
      { status: "ASSIGNED", engineerName: path.engineer.staff.name, canConsent: false },
    ]);
  });

  it("has a page staff find empty and strangers closed", async () => {
    const staff = await api.run<{ portalRecords: { totalCount: number } }>(
      list,
      { f: 10 },
      { as: await api.build.viewerWith("AGENT") },
    );
    expect(staff.data.portalRecords.totalCount).toBe(0);
    const stranger = await api.run(list, { f: 10 });
    expect(stranger.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  });
});

describe("The company", () => {
  it("tells anybody its names, its hotline, its time and whether it is the demo", async () => {
    const { data } = await api.run<{ company: { now: string } }>(
      "{ company { name nameEn hotline demo now } }",
    );
    expect(data.company).toMatchObject({
      name: "质信测试公司",
      nameEn: "Attest Test",
      hotline: "400-800-0000",
      demo: true,
    });
    expect(data.company.now).toMatch(/^2026-09-16T11:/);
  });
});
