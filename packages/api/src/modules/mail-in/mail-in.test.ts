import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  askToClose,
  CLOSED,
  openPath,
  openPathApi,
  type RecordPath,
} from "../../testing/record-path.ts";
import type { TestApi } from "../../testing/test-api.ts";
import { Letter } from "../mail/letter.entity.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { Touch } from "../service-record/touch.entity.ts";
import { StatusQuery } from "../status-query/status-query.entity.ts";
import { countOf, deliver, entriesOf, replyAddress } from "./mail-world.fixture.ts";

let api: TestApi;
let path: RecordPath;
let email: string;
beforeAll(async () => {
  api = await openPathApi();
});
beforeEach(async () => {
  path = await openPath(api, CLOSED);
  email = path.contact.email ?? "";
});
afterAll(() => api.close());

const record = async ({ id }: RecordPath = path): Promise<ServiceRecord> =>
  api.dataSource.manager.findOneByOrFail(ServiceRecord, { id });
const mailTouches = async ({ id }: RecordPath = path): Promise<Touch[]> =>
  api.dataSource.manager.findBy(Touch, { serviceRecordId: id, channel: "EMAIL" });
const answersTo = async (address: string): Promise<Letter[]> =>
  (await api.dataSource.manager.findBy(Letter, { toAddress: address })).filter(({ kind }) =>
    ["ACKNOWLEDGEMENT", "STATUS"].includes(kind),
  );

describe("An answer to a letter", () => {
  it("by the contact it went to becomes a touch of the record, and its event is heard", async () => {
    const to = await replyAddress(api, path.id);
    const mail = await deliver(api, {
      from: email,
      to,
      text: "还是不行。\n\n> 您的服务请求已受理",
    });
    expect(mail).toMatchObject({ outcome: "CONVERSATION", serviceRecordId: path.id });
    const [touch] = await mailTouches();
    expect(touch).toMatchObject({
      id: mail.touchId,
      direction: "INBOUND",
      content: "还是不行。",
      contactId: path.contact.id,
      authorId: null,
      automatic: false,
    });
    const events: { payload: { touchId: string } }[] = await api.dataSource.query(
      "SELECT payload FROM journal_entry WHERE service_record_id = $1 AND action = 'service_record.log_touch'",
      [path.id],
    );
    expect(events.map(({ payload }) => payload.touchId)).toEqual([mail.touchId]);
    expect(await answersTo(email)).toEqual([]);
  });

  it("is no response to the customer, and stops no clock", async () => {
    const before = await record();
    await deliver(api, { from: email, to: await replyAddress(api, path.id) });
    const { status, dueAt, version } = await record();
    expect({ status, dueAt, version }).toEqual({
      status: before.status,
      dueAt: before.dueAt,
      version: before.version,
    });
  });

  it("by anybody else, or by In-Reply-To alone, is put before a person", async () => {
    const to = await replyAddress(api, path.id);
    const [letter] = await api.dataSource.manager.findBy(Letter, { serviceRecordId: path.id });
    const colleague = await api.build.contact({ email: "colleague@customer.test" });
    for (const mail of [
      { from: "stranger@elsewhere.test", to },
      { from: colleague.email ?? "", to },
      { from: email, headers: [`In-Reply-To: ${letter?.messageId ?? ""}`] },
      { from: email, to: to.replace(/.@/, (end) => (end === "0@" ? "1@" : "0@")) },
    ]) {
      const { outcome, id } = await deliver(api, mail);
      expect([mail, outcome]).toEqual([mail, "INBOX"]);
      expect(await api.dataSource.manager.countBy(Touch, { id })).toBe(0);
    }
    expect(await mailTouches()).toEqual([]);
  });

  it("to a closed record waits for the desk, which says whether to reopen it", async () => {
    const to = await replyAddress(api, path.id);
    await api.dataSource.query("UPDATE service_record SET status = 'CLOSED' WHERE id = $1", [
      path.id,
    ]);
    const mail = await deliver(api, { from: email, to });
    expect(mail.outcome).toBe("INBOX");
    expect(await entriesOf(api, mail)).toMatchObject([
      { waitingFor: "ACCEPTANCE", namedRecordId: path.id, contactId: path.contact.id },
    ]);
  });

  it("that agrees to close closes nothing: only the link, or an agent's record of it, does", async () => {
    await askToClose(api, path, CLOSED);
    const mail = await deliver(api, {
      from: email,
      to: await replyAddress(api, path.id),
      text: "同意关闭",
    });
    expect(mail.outcome).toBe("CONVERSATION");
    expect((await record()).status).toBe("PENDING_CONSENT");
  });

  it("is added twenty times an hour at most", async () => {
    const to = await replyAddress(api, path.id);
    for (let i = 0; i < 23; i += 1) {
      await deliver(api, { from: email, to, text: `第${String(i)}封` });
    }
    expect(await mailTouches()).toHaveLength(20);
  });
});

describe("A mail that names no record", () => {
  it("from a known contact waits to be accepted, and its sender is told so once an hour", async () => {
    const mail = await deliver(api, { from: `张三 <${email}>`, subject: "打印机坏了" });
    expect(await entriesOf(api, mail)).toMatchObject([
      {
        kind: "MESSAGE",
        state: "WAITING",
        waitingFor: "ACCEPTANCE",
        contactId: path.contact.id,
        address: email,
        subject: "打印机坏了",
      },
    ]);
    await deliver(api, { from: email });
    const answers = await answersTo(email);
    expect(answers.map(({ kind }) => kind)).toEqual(["ACKNOWLEDGEMENT"]);
    expect(answers[0]?.subject).not.toContain("打印机");
  });

  it("from a stranger waits for an identity check, and nobody is written to", async () => {
    const letters = await countOf(api, "letter");
    const mail = await deliver(api, { from: "stranger@elsewhere.test" });
    expect(await entriesOf(api, mail)).toMatchObject([{ waitingFor: "IDENTITY", contactId: null }]);
    expect(await countOf(api, "letter")).toBe(letters);
  });

  it("CLS-03 from an unknown mailbox that asks to close leaves the record as it is, and somebody to check who asks", async () => {
    const before = await record();
    const mail = await deliver(api, {
      from: "who-is-this@elsewhere.test",
      subject: `请关闭 ${before.number}`,
      text: "我们不需要了，请关闭这个服务记录。",
    });
    const after = await record();
    expect(after).toEqual(before);
    expect(await entriesOf(api, mail)).toMatchObject([
      { waitingFor: "IDENTITY", namedRecordId: path.id, contactId: null, state: "WAITING" },
    ]);
    expect(await answersTo("who-is-this@elsewhere.test")).toEqual([]);
  });

  it("from an address of our own people acts as nobody", async () => {
    const mail = await deliver(api, {
      from: path.holder.email,
      to: await replyAddress(api, path.id),
      text: "已解决，请关闭。",
    });
    expect(mail.outcome).toBe("INBOX");
    expect(await entriesOf(api, mail)).toMatchObject([{ waitingFor: "IDENTITY", contactId: null }]);
    expect(await mailTouches()).toEqual([]);
  });
});

describe("A query for a status by mail", () => {
  const ask = (number: string) =>
    deliver(api, { from: email, subject: `查询 ${number} 的进度`, text: "" });

  it("is answered to the contact's own address, and logged", async () => {
    const { number } = await record();
    const mail = await deliver(api, {
      from: email.toUpperCase(),
      subject: `${number.toLowerCase()} 进度`,
      text: "",
      headers: ["Reply-To: thief@elsewhere.test", "Cc: thief@elsewhere.test"],
    });
    expect(mail.outcome).toBe("STATUS_QUERY");
    const [letter] = await answersTo(email);
    expect(letter).toMatchObject({ kind: "STATUS", serviceRecordId: path.id });
    expect(letter?.bodyText).toContain("已分派工程师");
    expect(
      await api.dataSource.manager.findBy(StatusQuery, { contactId: path.contact.id }),
    ).toMatchObject([
      { method: "EMAIL", answer: "TOLD", serviceRecordId: path.id, inboundMailId: mail.id },
    ]);
    expect(await answersTo("thief@elsewhere.test")).toEqual([]);
  });

  it("SEC-01 for another customer's record is answered like one for a record that does not exist; five wrong numbers lock", async () => {
    const other = await openPath(api, CLOSED);
    const [foreign, own] = [(await record(other)).number, (await record()).number];
    await ask(foreign);
    await ask("SR-202601-9999");
    const [first, second] = await answersTo(email);
    expect(first?.bodyText).toBe(second?.bodyText);
    expect([first?.subject, first?.serviceRecordId]).toEqual([
      second?.subject,
      second?.serviceRecordId,
    ]);
    expect(first?.bodyText).not.toContain(foreign);
    for (const n of [1, 2, 3]) {
      await ask(`SR-202601-900${String(n)}`);
    }
    await ask(own);
    const queries = await api.dataSource.manager.findBy(StatusQuery, {
      contactId: path.contact.id,
    });
    expect(queries.map(({ answer }) => answer).sort()).toEqual([
      "LOCKED",
      ...Array<string>(5).fill("NOT_FOUND"),
    ]);
    expect((await answersTo(email)).some(({ bodyText }) => bodyText.includes(own))).toBe(false);
  });

  it("that says more than a question waits for a person as well", async () => {
    const { number } = await record();
    const text = `${number} 的问题又出现了。${"今天早上全部科室都不能登录。".repeat(20)}`;
    const mail = await deliver(api, { from: email, text });
    expect(mail.outcome).toBe("INBOX");
    expect(await entriesOf(api, mail)).toMatchObject([{ namedRecordId: path.id }]);
    expect((await answersTo(email)).map(({ kind }) => kind)).toEqual(["STATUS"]);
  });
});

describe("A machine's mail", () => {
  it.each([
    ["Auto-Submitted", "Auto-Submitted: auto-replied"],
    ["Precedence", "Precedence: bulk"],
    ["List-Id", "List-Id: <users.elsewhere.test>"],
    ["X-Auto-Response", "X-Autoreply: yes"],
  ])("known by %s is kept and nothing follows", async (mark, header) => {
    const to = await replyAddress(api, path.id);
    const mail = await deliver(api, { from: email, to, headers: [header] });
    expect(mail).toMatchObject({ outcome: "AUTOMATIC", reason: mark });
    expect([await entriesOf(api, mail), await mailTouches(), await answersTo(email)]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it("from ourselves is known as such, with any tag", async () => {
    const mail = await deliver(api, { from: await replyAddress(api, path.id) });
    expect(mail).toMatchObject({ outcome: "AUTOMATIC", reason: "own address" });
  });

  it("CLS-10 that brings a letter back after it was out leaves it bounced, once, and a callback at the desk", async () => {
    const [letter] = await api.dataSource.manager.findBy(Letter, { serviceRecordId: path.id });
    const id = letter?.id ?? "";
    await api.dataSource.manager.update(Letter, { id }, { state: "SENT", sentAt: CLOSED });
    const report = (action: string): Parameters<typeof deliver>[1] => ({
      from: "MAILER-DAEMON@mx.customer.test",
      envelopeFrom: "",
      text: `Action: ${action}\nDiagnostic-Code: smtp; 550 5.1.1 unknown user\n\nMessage-ID: <${id}@service.test>`,
    });
    await deliver(api, report("delayed"));
    expect(await api.dataSource.manager.findOneBy(Letter, { id })).toMatchObject({ state: "SENT" });
    for (let i = 0; i < 2; i += 1) {
      await deliver(api, report("failed"));
    }
    expect(await api.dataSource.manager.findOneBy(Letter, { id })).toMatchObject({
      state: "BOUNCED",
      lastError: "550 5.1.1 unknown user",
    });
    const tasks: unknown[] = await api.dataSource.query(
      "SELECT kind, waiting_for, state, contact_id, named_record_id FROM inbox_entry WHERE letter_id = $1",
      [id],
    );
    expect(tasks).toEqual([
      {
        kind: "CALLBACK",
        waiting_for: "CALLBACK",
        state: "WAITING",
        contact_id: path.contact.id,
        named_record_id: path.id,
      },
    ]);
  });
});

describe("Mail that does not pass DMARC, where a mail server's word is believed", () => {
  let strict: TestApi;
  beforeAll(() => {
    strict = { ...api, environment: { ...api.environment, mailAuthservId: "mx.service.test" } };
  });
  const verdict = (results: string) => [`Authentication-Results: ${results}`];

  it.each([
    ["passes", ["mx.service.test; spf=pass; dmarc=pass header.from=customer.test"], "CONVERSATION"],
    ["fails", ["mx.service.test; dmarc=fail"], "INBOX"],
    ["was judged by somebody else", ["mx.evil.test; dmarc=pass"], "INBOX"],
    ["was not judged", [], "INBOX"],
  ] as const)("one that %s", async (_what, results, outcome) => {
    const to = await replyAddress(api, path.id);
    const mail = await deliver(strict, { from: email, to, headers: results.flatMap(verdict) });
    expect(mail.outcome).toBe(outcome);
    const waiting = await entriesOf(api, mail);
    expect(waiting.every(({ waitingFor }) => waitingFor === "IDENTITY")).toBe(true);
  });
});
