import { In } from "typeorm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CLOSED, at, openPath, openPathApi, type RecordPath } from "../../testing/record-path.ts";
import type { TestApi } from "../../testing/test-api.ts";
import { checkIdentity } from "../service-record/identity.service.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { Touch } from "../service-record/touch.entity.ts";
import { InboxEntry } from "./inbox-entry.entity.ts";
import { putInInbox, type InboxDraft } from "./put-in-inbox.service.ts";

const HALF_AN_HOUR = 1_800;

let api: TestApi;
let path: RecordPath;
beforeAll(async () => {
  api = await openPathApi();
});
beforeEach(async () => {
  path = await openPath(api, CLOSED);
});
afterAll(() => api.close());

const arrive = async (facts: Partial<InboxDraft> = {}): Promise<InboxEntry> =>
  at(api, { viewer: { kind: "SYSTEM" }, now: CLOSED - HALF_AN_HOUR }, (unit) =>
    putInInbox(unit, {
      kind: "MESSAGE",
      waitingFor: "ACCEPTANCE",
      channel: "EMAIL",
      subject: "打印机坏了",
      content: "三楼的打印机不工作",
      contactId: path.contact.id,
      address: path.contact.email,
      ...facts,
    }),
  );
const command = async (name: string, input: Record<string, unknown>, as = path.agent) => {
  const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await api.run<Record<
    string,
    { inboxEntry: { state: string }; serviceRecord: { id: string; number: string } | null }
  > | null>(
    `mutation($input: ${type}!) { ${name}(input: $input) { inboxEntry { id state } serviceRecord { id number } } }`,
    { input },
    { as },
  );
  return { done: data?.[name] ?? null, code: errors?.[0]?.extensions.code ?? null };
};
const passed = async (): Promise<string> =>
  (
    await api.transact(
      (unit) =>
        checkIdentity(unit, {
          contactId: path.contact.id,
          method: "CALLBACK",
          evidence: "回拨登记电话",
          result: "PASSED",
        }),
      path.agent,
    )
  ).identityCheckId;
const opening = async (entry: InboxEntry) => ({
  id: entry.id,
  version: entry.version,
  customerId: path.contact.customerId,
  contactId: path.contact.id,
  identityCheckId: await passed(),
  subject: "打印机坏了",
  content: "三楼的打印机不工作",
});
const touches = (serviceRecordId: string): Promise<Touch[]> =>
  api.dataSource.manager.find(Touch, {
    where: { serviceRecordId, channel: "EMAIL" },
    order: { receivedAt: "ASC", id: "ASC" },
  });

describe("Two entries that say the same", () => {
  it("merged into each other at the same moment leave one that waits", async () => {
    const [one, other] = [await arrive(), await arrive()];
    const answers = await Promise.all([
      command("mergeInboxEntry", { id: one.id, version: one.version, intoId: other.id }),
      command("mergeInboxEntry", { id: other.id, version: other.version, intoId: one.id }),
    ]);
    expect(answers.filter(({ done }) => done !== null)).toHaveLength(1);
    const ids = In([one.id, other.id]);
    const entries = await api.dataSource.manager.findBy(InboxEntry, { id: ids });
    expect(entries.map(({ state }) => state).sort()).toEqual(["MERGED", "WAITING"]);
  });
});

describe("Accepting what came in", () => {
  it("opens a record whose touch was received when it came, with the delay that took", async () => {
    const entry = await arrive();
    const { done } = await command("acceptInboxEntry", await opening(entry));
    expect(done?.inboxEntry.state).toBe("ACCEPTED");
    const id = done?.serviceRecord?.id ?? "";
    const record = await api.dataSource.manager.findOneByOrFail(ServiceRecord, { id });
    expect(record).toMatchObject({ channel: "EMAIL", intakeDelayFlagged: true });
    expect(record.intakeDelayMinutes).toBeGreaterThanOrEqual(30);
    expect(await touches(id)).toMatchObject([
      { receivedAt: entry.receivedAt, content: entry.content },
    ]);
  });

  it("needs an identity check, and leaves the entry where it was without one", async () => {
    const entry = await arrive();
    const { code } = await command("acceptInboxEntry", {
      ...(await opening(entry)),
      identityCheckId: null,
    });
    expect(code).toBe("IDENTITY_REQUIRED");
    expect((await api.dataSource.manager.findOneByOrFail(InboxEntry, { id: entry.id })).state).toBe(
      "WAITING",
    );
  });

  it("by two people at once opens one record", async () => {
    const entry = await arrive();
    const input = await opening(entry);
    const answers = await Promise.all([
      command("acceptInboxEntry", input),
      command("acceptInboxEntry", input),
    ]);
    expect(answers.filter(({ done }) => done !== null)).toHaveLength(1);
    expect(["CONFLICT", "TRANSITION_REFUSED"]).toContain(
      answers.find(({ done }) => done === null)?.code,
    );
  });
});

describe("Everything else that can become of it", () => {
  it("it belongs to a record: it becomes a touch of it", async () => {
    const { id, version } = await arrive();
    const { number } = await api.dataSource.manager.findOneByOrFail(ServiceRecord, { id: path.id });
    const { done } = await command("fileInboxEntry", {
      id,
      version,
      serviceRecordNumber: number.toLowerCase(),
    });
    expect(done).toMatchObject({ inboxEntry: { state: "FILED" }, serviceRecord: { number } });
    expect(await touches(path.id)).toHaveLength(1);
    const unknown = await arrive();
    const { code } = await command("fileInboxEntry", {
      id: unknown.id,
      version: 1,
      serviceRecordNumber: "SR-202601-9999",
    });
    expect(code).toBe("NOT_FOUND");
  });

  it("two that say the same go on as one, and both are touches of the record", async () => {
    const [first, second] = [await arrive(), await arrive({ content: "还是三楼的打印机" })];
    const merged = await command("mergeInboxEntry", {
      id: second.id,
      version: 1,
      intoId: first.id,
    });
    expect(merged.done?.inboxEntry.state).toBe("WAITING");
    const { done } = await command("acceptInboxEntry", await opening(first));
    const contents = (await touches(done?.serviceRecord?.id ?? "")).map(({ content }) => content);
    expect(contents.sort()).toEqual([first.content, second.content].sort());
    expect(
      (await command("mergeInboxEntry", { id: first.id, version: 2, intoId: first.id })).code,
    ).toBe("BAD_USER_INPUT");
  });

  it("one with two requests becomes two that wait", async () => {
    const { id } = await arrive();
    const parts = [
      { subject: "打印机", content: "打印机坏了" },
      { subject: "邮箱", content: "邮箱登录不了" },
    ];
    expect((await command("splitInboxEntry", { id, version: 1, parts: parts.slice(1) })).code).toBe(
      "BAD_USER_INPUT",
    );
    expect(
      (await command("splitInboxEntry", { id, version: 1, parts })).done?.inboxEntry.state,
    ).toBe("SPLIT");
    const split = await api.dataSource.manager.findBy(InboxEntry, { splitFromId: id });
    expect(
      split.map(({ state, subject, contactId }) => [state, subject, contactId]).sort(),
    ).toEqual(parts.map(({ subject }) => ["WAITING", subject, path.contact.id]).sort());
  });

  it("nothing follows: only with a reason, and it is decided once", async () => {
    const { id } = await arrive();
    expect((await command("dismissInboxEntry", { id, version: 1, reason: " " })).code).toBe(
      "BAD_USER_INPUT",
    );
    expect(
      (await command("dismissInboxEntry", { id, version: 1, reason: "广告" })).done?.inboxEntry
        .state,
    ).toBe("DISMISSED");
    expect((await command("dismissInboxEntry", { id, version: 1, reason: "广告" })).code).toBe(
      "CONFLICT",
    );
    expect((await command("dismissInboxEntry", { id, version: 2, reason: "广告" })).code).toBe(
      "TRANSITION_REFUSED",
    );
  });
});

describe("Who sees the inbox", () => {
  const LIST =
    "{ inboxEntries(first: 50, state: WAITING) { totalCount nodes { id address contact { id } } } }";

  it("the desk, the address whole; an engineer and an administrator find it empty and decide nothing", async () => {
    const { id } = await arrive();
    const seen = await api.run<{ inboxEntries: { nodes: { id: string; address: string }[] } }>(
      LIST,
      {},
      { as: path.agent },
    );
    expect(seen.data.inboxEntries.nodes.find((one) => one.id === id)?.address).toBe(
      path.contact.email,
    );
    for (const as of [path.holder, await api.build.viewerWith("ADMINISTRATOR")]) {
      const none = await api.run<{ inboxEntries: { totalCount: number } }>(LIST, {}, { as });
      expect(none.data.inboxEntries.totalCount).toBe(0);
      expect((await command("dismissInboxEntry", { id, version: 1, reason: "x" }, as)).code).toBe(
        "FORBIDDEN",
      );
    }
  });

  it("an inspector, the address masked", async () => {
    const { id } = await arrive();
    const as = await api.build.viewerWith("INSPECTOR");
    const seen = await api.run<{ inboxEntries: { nodes: { id: string; address: string }[] } }>(
      LIST,
      {},
      { as },
    );
    expect(seen.data.inboxEntries.nodes.find((one) => one.id === id)?.address).toBe(
      "c***@customer.test",
    );
  });
});
