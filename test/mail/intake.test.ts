import { createDataSource } from "@attest/api/platform/database/data-source";
import { createJobContext } from "@attest/api/platform/jobs/start-worker";
import { runDueJobs } from "@attest/api/platform/jobs/run-due-jobs";
import { transact } from "@attest/api/platform/unit-of-work";
import { SYSTEM } from "@attest/api/platform/viewer";
import { Letter } from "@attest/api/modules/mail/letter.entity";
import { mailInJobs } from "@attest/api/modules/mail-in/mail-in.jobs";
import { replyAddress } from "@attest/api/modules/mail-in/mail-world.fixture";
import { messageKey } from "@attest/api/modules/mail-in/message-key";
import { storeMail } from "@attest/api/modules/mail-in/store-mail.service";
import { CLOSED, openPath, openPathApi, type RecordPath } from "@attest/api/testing/record-path";
import type { TestApi } from "@attest/api/testing/test-api";
import { MODULES } from "@attest/api/modules";
import type { EntityList } from "@attest/api/platform/database/data-source";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { intakeMutants } from "../environment.ts";
import { HAS_HARD_MAILS, hardMails } from "./hard-mails.ts";
import { mutateMail, seededRandom, shuffled } from "./mutate-mail.ts";

const SEED = 20_261_125;

let api: TestApi;
let path: RecordPath;
let other: TestApi["dataSource"];
let pool: Pool;
beforeAll(async () => {
  api = await openPathApi();
  path = await openPath(api, CLOSED);
  const entities = MODULES.flatMap((module) => [...module.entities]) as EntityList;
  other = await createDataSource({ url: api.url, entities }).initialize();
  pool = new Pool({ connectionString: api.url });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
});
afterAll(async () => {
  await pool.end();
  await other.destroy();
  await api.close();
});

/** Takes mails in on two instances, each in the order given, and works off what follows on both. */
async function takeIn(mails: readonly Buffer[]): Promise<void> {
  const instances = [api.dataSource, other];
  await Promise.all(
    instances.map(async (dataSource, instance) => {
      for (const raw of mails.filter((_mail, index) => index % 2 === instance)) {
        const mail = { raw, source: "SMTP", envelopeFrom: null, envelopeTo: [] } as const;
        await transact({ dataSource, viewer: SYSTEM }, (unit) => storeMail(unit, mail));
      }
    }),
  );
  await Promise.all(
    instances.map((dataSource) =>
      runDueJobs({
        pool,
        handlers: mailInJobs,
        context: createJobContext({ dataSource, environment: api.environment }),
      }),
    ),
  );
}

interface Kept {
  readonly message_key: string;
  readonly state: string;
  readonly outcome: string;
  readonly entries: number;
}

async function kept(): Promise<Kept[]> {
  return api.dataSource.query(
    `SELECT m.message_key, m.state, m.outcome, (SELECT count(*)::int FROM inbox_entry e WHERE e.inbound_mail_id = m.id) AS entries
     FROM inbound_mail m`,
  );
}

async function standing(): Promise<unknown> {
  const rows: unknown[] = await api.dataSource.query(
    `SELECT (SELECT count(*) FROM service_record) AS records, (SELECT count(*) FROM touch) AS touches,
       (SELECT count(*) FROM letter WHERE state = 'BOUNCED') AS bounced, (SELECT string_agg(status || version, ',' ORDER BY id) FROM service_record) AS statuses`,
  );
  return rows[0];
}

describe.skipIf(!HAS_HARD_MAILS)("Mails that are hard to read (../shared/data/mail)", () => {
  it("every one of them and its mutants, each delivered one to five times in random order on two instances: none lost, one effect each, no record touched", async () => {
    const random = seededRandom(SEED);
    const known = hardMails().map(({ raw }) => raw);
    const mutants = Array.from({ length: intakeMutants() }, () =>
      mutateMail(known[Math.floor(random() * known.length)] ?? Buffer.alloc(0), random),
    );
    const all = [...known, ...mutants];
    const deliveries = shuffled(
      all.flatMap((raw) => Array<Buffer>(1 + Math.floor(random() * 5)).fill(raw)),
      random,
    );
    const before = await standing();
    await takeIn(deliveries);
    const rows = await kept();
    expect(new Set(rows.map(({ message_key }) => message_key))).toEqual(
      new Set(all.map(messageKey)),
    );
    expect(rows).toHaveLength(new Set(all.map(messageKey)).size);
    const sources: { n: string }[] = await api.dataSource.query(
      "SELECT count(*) AS n FROM inbound_mail_source",
    );
    expect(Number(sources[0]?.n)).toBe(rows.length);
    expect(rows.filter(({ state }) => state === "RECEIVED")).toEqual([]);
    expect(
      rows.filter(({ outcome, entries }) => entries !== (outcome === "INBOX" ? 1 : 0)),
    ).toEqual([]);
    expect(await standing()).toEqual(before);
    const answers = await api.dataSource.manager.findBy(Letter, { kind: "ACKNOWLEDGEMENT" });
    expect(answers).toEqual([]);
  }, 600_000);
});

describe("Mails of a known contact", () => {
  it("delivered one to five times in random order on two instances have one effect each", async () => {
    const random = seededRandom(SEED + 1);
    const to = await replyAddress(api, path.id);
    const letter = (n: number): Buffer =>
      Buffer.from(
        `From: ${path.contact.email ?? ""}\r\nTo: ${n % 2 === 0 ? to : "service@service.test"}\r\n` +
          `Subject: mail ${String(n)}\r\nMessage-ID: <known-${String(n)}@customer.test>\r\n\r\nwords ${String(n)}\r\n`,
      );
    const mails = Array.from({ length: 30 }, (_one, n) => letter(n));
    await takeIn(
      shuffled(
        mails.flatMap((raw) => Array<Buffer>(1 + Math.floor(random() * 5)).fill(raw)),
        random,
      ),
    );
    const touches: { content: string }[] = await api.dataSource.query(
      "SELECT content FROM touch WHERE service_record_id = $1 AND channel = 'EMAIL'",
      [path.id],
    );
    const even = Array.from({ length: 15 }, (_one, n) => `words ${String(2 * n)}`);
    expect(touches.map(({ content }) => content).sort()).toEqual(even.sort());
    const entries: unknown[] = await api.dataSource.query(
      "SELECT FROM inbox_entry WHERE contact_id = $1",
      [path.contact.id],
    );
    expect(entries).toHaveLength(15);
    const answers = await api.dataSource.manager.findBy(Letter, {
      toAddress: path.contact.email ?? "",
      kind: "ACKNOWLEDGEMENT",
    });
    expect(answers).toHaveLength(1);
  }, 120_000);
});
