import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { InboundMail } from "@attest/api/modules/mail-in/inbound-mail.entity";
import { startImapReader } from "@attest/api/modules/mail-in/imap-reader";
import { mailInJobs } from "@attest/api/modules/mail-in/mail-in.jobs";
import { replyAddress, written } from "@attest/api/modules/mail-in/mail-world.fixture";
import { openSmtpReceiver } from "@attest/api/modules/mail-in/smtp-receiver";
import { storeMail } from "@attest/api/modules/mail-in/store-mail.service";
import { createLog } from "@attest/api/platform/log";
import { startWorker, type Worker } from "@attest/api/platform/jobs/start-worker";
import { CLOSED, openPath, openPathApi, type RecordPath } from "@attest/api/testing/record-path";
import type { TestApi } from "@attest/api/testing/test-api";
import { ImapFlow } from "imapflow";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HAS_DOVECOT, openImapServer, type ImapServer } from "./dovecot.ts";
import { send } from "./mail-house.ts";

let api: TestApi;
let path: RecordPath;
let worker: Worker;
beforeAll(async () => {
  api = await openPathApi();
  path = await openPath(api, CLOSED);
  const { url, dataSource, environment } = api;
  worker = startWorker({
    url,
    dataSource,
    environment,
    handlers: mailInJobs,
    log: createLog("silent"),
  });
});
afterAll(async () => {
  await worker.stop();
  await api.close();
});

/** Waits until a mail of this subject is sorted, for ten seconds. */
async function sorted(subject: string): Promise<InboundMail> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    const mail = await api.dataSource.manager.findOneBy(InboundMail, { subject, state: "SORTED" });
    if (mail !== null) {
      return mail;
    }
    await sleep(50);
  }
  const left: unknown = await api.dataSource.query(
    "SELECT m.state, m.attempts, j.last_error FROM inbound_mail m LEFT JOIN graphile_worker.jobs j ON j.key = 'mail:' || m.id",
  );
  throw new Error(`No mail "${subject}" within ten seconds: ${JSON.stringify(left)}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === "object" && address !== null ? address.port : 0;
}

describe("The embedded SMTP receiver", () => {
  it("takes a mail from any program on this machine, with its files, and it is there within ten seconds", async () => {
    const receiver = await openSmtpReceiver({
      port: 0,
      host: "127.0.0.1",
      onMail: async (mail) => {
        await api.transact((unit) => storeMail(unit, mail));
      },
    });
    await send(`smtp://127.0.0.1:${String(receiver.port)}`, {
      from: path.contact.email ?? "",
      to: await replyAddress(api, path.id),
      subject: "附件里是截图",
      text: "请看附件。",
      html: '<p onclick="x()">请看附件。<script>alert(1)</script><img src="http://tracker.test/a.png"></p>',
      attachments: [
        { filename: "../../截图.png", content: Buffer.from("89504e470d0a1a0a00", "hex") },
        {
          filename: "发票.pdf",
          content: Buffer.from("MZ\u0090\u0000 a program by another name", "latin1"),
        },
        { filename: "大.txt", content: Buffer.alloc(10 * 1024 * 1024 + 1, "a") },
      ],
    });
    const mail = await sorted("附件里是截图");
    expect(mail).toMatchObject({
      outcome: "CONVERSATION",
      serviceRecordId: path.id,
      bodyText: "请看附件。",
    });
    expect(mail.bodyHtml).toBe("<p>请看附件。</p>");
    const files: unknown[] = await api.dataSource.query(
      "SELECT name, media_type, refused_because FROM mail_attachment WHERE inbound_mail_id = $1 ORDER BY position",
      [mail.id],
    );
    expect(files).toEqual([
      { name: "截图.png", media_type: "image/png", refused_because: null },
      {
        name: "发票.pdf",
        media_type: "application/vnd.microsoft.portable-executable",
        refused_because: "FORBIDDEN_KIND",
      },
      { name: "大.txt", media_type: "text/plain", refused_because: "TOO_LARGE" },
    ]);
    await receiver.close();
  });

  it("says later, not yes, to a mail it could not store", async () => {
    const receiver = await openSmtpReceiver({
      port: 0,
      host: "127.0.0.1",
      onMail: () => Promise.reject(new Error("the database is away")),
    });
    const sending = send(`smtp://127.0.0.1:${String(receiver.port)}`, {
      from: "a@b.test",
      to: "service@service.test",
      subject: "x",
      text: "y",
    });
    await expect(sending).rejects.toMatchObject({ responseCode: 451 });
    await receiver.close();
  });
});

describe.skipIf(!HAS_DOVECOT)("A real IMAP server (dovecot)", () => {
  let imap: ImapServer;
  let readers: (() => Promise<void>)[];
  beforeAll(async () => {
    imap = await openImapServer(await freePort());
    const options = {
      url: imap.url,
      dataSource: api.dataSource,
      onTrouble: () => undefined,
      everyMilliseconds: 500,
    };
    // As two instances do, which share the mailbox.
    readers = [startImapReader(options), startImapReader(options)];
  });
  afterAll(async () => {
    await Promise.all(readers.map((stop) => stop()));
    await imap.close();
  });

  const client = async <T>(work: (mailbox: ImapFlow) => Promise<T>): Promise<T> => {
    const { hostname, port, username, password } = new URL(imap.url);
    const auth = { user: username, pass: password };
    const mailbox = new ImapFlow({
      host: hostname,
      port: Number(port),
      secure: false,
      auth,
      logger: false,
    });
    await mailbox.connect();
    try {
      return await work(mailbox);
    } finally {
      await mailbox.logout();
    }
  };
  const put = async (raw: Buffer): Promise<void> => {
    await client((mailbox) => mailbox.append("INBOX", raw));
  };
  const mailsOf = async (subject: string): Promise<number> =>
    api.dataSource.manager.countBy(InboundMail, { subject });

  it("gives a mail within ten seconds, and an answer goes into its record", async () => {
    await put(written({ from: path.contact.email ?? "", subject: "新的请求" }));
    expect(await sorted("新的请求")).toMatchObject({
      outcome: "INBOX",
      source: "IMAP",
      contactId: path.contact.id,
    });
    const to = await replyAddress(api, path.id);
    await put(written({ from: path.contact.email ?? "", to, subject: "答复" }));
    expect(await sorted("答复")).toMatchObject({
      outcome: "CONVERSATION",
      serviceRecordId: path.id,
    });
    expect([await mailsOf("新的请求"), await mailsOf("答复")]).toEqual([1, 1]);
  });

  it("is left as it was: nothing in it is marked as read", async () => {
    const unseen = await client(async (mailbox) => {
      await mailbox.mailboxOpen("INBOX", { readOnly: true });
      return mailbox.search({ seen: false });
    });
    expect(unseen).toHaveLength(2);
  });

  it("that was away for a while loses nothing", async () => {
    await imap.stop();
    await sleep(1_500);
    await imap.start();
    const mails = Array.from({ length: 50 }, (_one, n) =>
      written({ from: "queue@elsewhere.test", subject: `after ${String(n)}` }),
    );
    await client(async (mailbox) => {
      for (const raw of mails) {
        await mailbox.append("INBOX", raw);
      }
    });
    await sorted("after 49");
    const rows: { n: string }[] = await api.dataSource.query(
      "SELECT count(*) AS n FROM inbound_mail WHERE from_address = 'queue@elsewhere.test'",
    );
    expect(Number(rows[0]?.n)).toBe(50);
  });
});
