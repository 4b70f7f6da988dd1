import { parseInstant } from "@attest/shared/primitives";
import { Evaluation } from "@attest/api/modules/evaluation/evaluation.entity";
import { DELIVERY_ATTEMPTS } from "@attest/api/modules/mail/delivery-task";
import { Letter } from "@attest/api/modules/mail/letter.entity";
import { letterJobs } from "@attest/api/modules/mail/letter.jobs";
import { configureMail } from "@attest/api/modules/mail/mail-settings.service";
import { seedCalendars } from "@attest/api/modules/service-calendar/seed-calendars.service";
import type { JobContext } from "@attest/api/platform/jobs/handlers";
import { createJobContext } from "@attest/api/platform/jobs/start-worker";
import { runDueJobs } from "@attest/api/platform/jobs/run-due-jobs";
import { closePath, openPath, setClock, type RecordPath } from "@attest/api/testing/record-path";
import { openTestApi, type TestApi } from "@attest/api/testing/test-api";
import { Pool } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openMailServer, type MailServer } from "./mail-server.ts";

const OPENED = parseInstant("2026-09-16T10:00:00+08:00") ?? 0;

let api: TestApi;
let pool: Pool;
let mail: MailServer;
let context: JobContext;
beforeAll(async () => {
  mail = await openMailServer();
  api = await openTestApi({
    environment: { SMTP_URL: mail.url, PUBLIC_URL: "https://service.example.cn" },
  });
  configureMail(api.environment);
  pool = new Pool({ connectionString: api.url });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  context = createJobContext(api);
  await api.transact(seedCalendars);
  await setClock(api, OPENED);
});
beforeEach(async () => {
  mail.received.length = 0;
  mail.answer = null;
  await api.dataSource.query("UPDATE company SET demo = false");
  await api.dataSource.query("DELETE FROM graphile_worker._private_jobs");
});
afterAll(async () => {
  await pool.end();
  await api.close();
  await mail.close();
});

const letterOf = async (
  { id }: RecordPath,
  kind: "OPENING" | "CLOSING" = "OPENING",
): Promise<Letter> => api.dataSource.manager.findOneByOrFail(Letter, { serviceRecordId: id, kind });
const deliver = async (letter: Letter, run: JobContext = context): Promise<void> =>
  letterJobs["deliver-letter"]?.(run, { letterId: letter.id });
const workQueue = async (): Promise<void> => runDueJobs({ pool, handlers: letterJobs, context });

describe("A letter on its way", () => {
  it("goes out once through the queue, with everything that stops machines from answering it", async () => {
    const path = await openPath(api, OPENED);
    const before = await letterOf(path);
    await workQueue();
    expect(mail.received).toHaveLength(1);
    const [letter] = mail.received;
    expect(letter?.to).toEqual([path.contact.email]);
    expect(letter?.from).toBe("no-reply@service.example.cn");
    expect(letter?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(letter?.headers.get("x-auto-response-suppress")).toBe("All");
    expect(letter?.headers.get("message-id")).toBe(`<${before.id}@service.example.cn>`);
    expect(letter?.headers.get("from")).toMatch(/<no-reply@service\.example\.cn>$/);
    expect(letter?.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  });

  it("arrives in readable Chinese with its secret, which is gone from the row afterwards", async () => {
    const path = await openPath(api, OPENED);
    const { token } = await letterOf(path);
    await workQueue();
    const [letter] = mail.received;
    expect(letter?.text).toContain(`${path.contact.name}，您好：`);
    expect(letter?.text).toContain(
      `https://service.example.cn/portal/status?token=${token ?? "?"}`,
    );
    expect(letter?.headers.get("subject")).toMatch(/^=\?UTF-8\?/);
    const sent = await letterOf(path);
    expect(sent).toMatchObject({ state: "SENT", token: null, attempts: 1, lastError: null });
    expect(sent.sentAt).toBeGreaterThanOrEqual(OPENED);
  });

  it("keeps its secret in the demo company, where anyone may try the links", async () => {
    await api.dataSource.query("UPDATE company SET demo = true");
    const path = await openPath(api, OPENED);
    await workQueue();
    expect((await letterOf(path)).token).toMatch(/^[\w-]{43}$/);
  });

  it("is not sent again by a job that runs twice", async () => {
    const letter = await letterOf(await openPath(api, OPENED));
    await deliver(letter);
    await deliver(letter);
    expect(mail.received).toHaveLength(1);
  });

  it("goes to one address even when the contact's field holds a list or a header", async () => {
    for (const email of ["a@x.cn,b@y.cn", "a@x.cn\r\nBcc: b@y.cn"]) {
      const path = await openPath(api, OPENED, { email });
      expect(await letterOf(path)).toMatchObject({ state: "FAILED", token: null });
    }
    await workQueue();
    expect(mail.received).toEqual([]);
  });
});

describe("A mail server that does not take it", () => {
  it("CLS-10 for good leaves the letter bounced, the record's timeline and the evaluation knowing", async () => {
    const path = await openPath(api, OPENED);
    await closePath(api, path, OPENED + 3600);
    mail.answer = 550;
    const letter = await letterOf(path, "CLOSING");
    await deliver(letter);
    expect(await letterOf(path, "CLOSING")).toMatchObject({
      state: "BOUNCED",
      token: null,
      attempts: 1,
    });
    expect(
      await api.dataSource.manager.findOneByOrFail(Evaluation, { serviceRecordId: path.id }),
    ).toMatchObject({ status: "BOUNCED" });
    const entries: unknown[] = await api.dataSource.query(
      "SELECT FROM journal_entry WHERE service_record_id = $1 AND action = 'letter.bounced'",
      [path.id],
    );
    expect(entries).toHaveLength(1);
  });

  it("for now is asked again later, by the queue, and then takes it under the same Message-ID", async () => {
    const path = await openPath(api, OPENED);
    mail.answer = 451;
    await workQueue();
    expect(await letterOf(path)).toMatchObject({ state: "QUEUED", attempts: 1 });
    const waiting: { later: boolean }[] = await api.dataSource.query(
      "SELECT run_at > now() AS later FROM graphile_worker.jobs WHERE task_identifier = 'deliver-letter'",
    );
    expect(waiting).toEqual([{ later: true }]);
    mail.answer = null;
    await api.dataSource.query("UPDATE graphile_worker._private_jobs SET run_at = now()");
    await workQueue();
    expect(await letterOf(path)).toMatchObject({ state: "SENT", attempts: 2 });
    expect(mail.received).toHaveLength(1);
  });

  it("at the last try leaves the letter failed, without its secret, and the queue empty", async () => {
    const path = await openPath(api, OPENED);
    const letter = await letterOf(path);
    await api.dataSource.manager.update(
      Letter,
      { id: letter.id },
      { attempts: DELIVERY_ATTEMPTS - 1 },
    );
    mail.answer = 421;
    await workQueue();
    expect(await letterOf(path)).toMatchObject({ state: "FAILED", token: null });
    expect(
      await api.dataSource.query(
        "SELECT FROM graphile_worker.jobs WHERE task_identifier = 'deliver-letter'",
      ),
    ).toEqual([]);
  });

  it("because it cannot be reached, or refuses our sign-in, is no bounce", async () => {
    const path = await openPath(api, OPENED);
    const letter = await letterOf(path);
    const strict = await openMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) =>
        done(Object.assign(new Error("no"), { responseCode: 535 })),
    });
    const unreachable = {
      ...context,
      environment: { ...api.environment, smtpUrl: "smtp://127.0.0.1:9" },
    };
    const refused = {
      ...context,
      environment: { ...api.environment, smtpUrl: strict.url.replace("//", "//user:wrong@") },
    };
    await expect(deliver(letter, unreachable)).rejects.toThrow(/not out yet/);
    await expect(deliver(letter, refused)).rejects.toThrow(/not out yet/);
    await strict.close();
    expect(await letterOf(path)).toMatchObject({ state: "QUEUED", attempts: 2 });
  });
});

describe("The evaluation", () => {
  it("counts as delivered once the letter that asks for it is out", async () => {
    const path = await openPath(api, OPENED);
    await closePath(api, path, OPENED + 3600);
    await deliver(await letterOf(path, "CLOSING"));
    expect(
      await api.dataSource.manager.findOneByOrFail(Evaluation, { serviceRecordId: path.id }),
    ).toMatchObject({ status: "DELIVERED" });
  });
});
