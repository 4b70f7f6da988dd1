import { parseInstant, type Instant } from "@attest/shared/primitives";
import type { Contact } from "../modules/customer/contact.entity.ts";
import { Customer } from "../modules/customer/customer.entity.ts";
import type { IndustryTeam } from "../modules/industry-team/industry-team.entity.ts";
import { configureMail } from "../modules/mail/mail-settings.service.ts";
import { seedCalendars } from "../modules/service-calendar/seed-calendars.service.ts";
import { assignServiceRecord } from "../modules/service-record/assign.service.ts";
import { requestClosure } from "../modules/service-record/closure.service.ts";
import { recordConsent } from "../modules/service-record/consent.service.ts";
import { addFormEntry, proposeSolution } from "../modules/service-record/form.service.ts";
import { checkIdentity } from "../modules/service-record/identity.service.ts";
import { openServiceRecord } from "../modules/service-record/open-record.service.ts";
import { respondToServiceRecord } from "../modules/service-record/respond.service.ts";
import { ServiceRecord } from "../modules/service-record/service-record.entity.ts";
import { transact, type UnitOptions } from "../platform/unit-of-work.ts";
import type { Command } from "../platform/unit.ts";
import type { StaffViewer } from "../platform/viewer.ts";
import type { BuiltEngineer } from "./build.ts";
import { openTestApi, type TestApi } from "./test-api.ts";

/** A Wednesday morning, and an hour later: when a path begins and when it is closed. */
export const OPENED = parseInstant("2026-09-16T10:00:00+08:00") ?? 0;
export const CLOSED = OPENED + 3600;

/** A house with calendars whose letters keep their links, as a demo's do; it is the hour of closing. */
export async function openPathApi(): Promise<TestApi> {
  configureMail({
    smtpUrl: null,
    smtpFrom: "no-reply@service.test",
    publicUrl: "https://service.test",
  });
  const api = await openTestApi();
  await api.transact(seedCalendars);
  await api.dataSource.query("UPDATE company SET demo = true, hotline = '400-800-0000'");
  await setClock(api, CLOSED);
  return api;
}

/** A record on its way, with everybody who has to do with it. */
export interface RecordPath {
  readonly id: string;
  readonly contact: Contact;
  readonly team: IndustryTeam;
  readonly manager: StaffViewer;
  readonly agent: StaffViewer;
  readonly engineer: BuiltEngineer;
  readonly holder: StaffViewer;
}

/** Runs a service at an instant of the company's time. */
export async function at<T>(
  { dataSource }: TestApi,
  options: Omit<UnitOptions, "dataSource">,
  command: Command<T>,
): Promise<T> {
  return transact({ dataSource, ...options }, command);
}

/** A record opened by phone at this instant, held by an engineer of a team of its own. */
export async function openPath(
  api: TestApi,
  now: Instant,
  facts: Partial<Contact> = {},
): Promise<RecordPath> {
  const { build } = api;
  const managing = await build.staff({ roles: ["DEPARTMENT_MANAGER"] });
  const team = await build.team({ manager: managing });
  const engineer = await build.engineer({ team });
  const agent = await build.viewerWith("AGENT");
  const customer = await build.customer({ team });
  const contact = await build.contact({ customer, entitledToClose: true, ...facts });
  const id = await open(api, { viewer: agent, now }, contact);
  const input = { id, version: 1, engineerId: engineer.engineer.id };
  await at(api, { viewer: agent, now }, (unit) => assignServiceRecord(unit, input));
  return {
    id,
    contact,
    team,
    agent,
    engineer,
    manager: await build.viewer(managing),
    holder: await build.viewer(engineer.staff),
  };
}

async function open(
  api: TestApi,
  options: Omit<UnitOptions, "dataSource">,
  contact: Contact,
): Promise<string> {
  const contactId = contact.id;
  const { identityCheckId } = await at(api, options, (unit) =>
    checkIdentity(unit, {
      contactId,
      method: "CALLBACK",
      evidence: "回拨登记电话",
      result: "PASSED",
    }),
  );
  const { serviceRecordId } = await at(api, options, async (unit) => {
    const touch = { channel: "PHONE", direction: "INBOUND", content: "登录不了" } as const;
    const { industryTeamId } = await unit.db.findOneByOrFail(Customer, { id: contact.customerId });
    const words = { subject: "无法登录业务系统", content: "早上起无法登录" };
    return openServiceRecord(unit, {
      touch,
      identityCheckId,
      customerId: contact.customerId,
      contactId,
      industryTeamId,
      ...words,
    });
  });
  return serviceRecordId;
}

/** Answered, analysed, solved, and asked to close at this instant. */
export async function askToClose(
  api: TestApi,
  { id, holder }: RecordPath,
  now: Instant,
): Promise<void> {
  const run = async <T>(command: Command<T>): Promise<T> =>
    at(api, { viewer: holder, now }, command);
  const version = async (): Promise<number> =>
    (await api.dataSource.manager.findOneByOrFail(ServiceRecord, { id })).version;
  const seen = await version();
  await run((unit) =>
    respondToServiceRecord(unit, {
      id,
      version: seen,
      channel: "PHONE",
      text: "我们正在处理",
      answered: true,
    }),
  );
  await run((unit) =>
    addFormEntry(unit, { serviceRecordId: id, part: "ANALYSIS", text: "账号被锁定" }),
  );
  const answered = await version();
  await run((unit) =>
    proposeSolution(unit, { serviceRecordId: id, version: answered, text: "解锁账号" }),
  );
  await run((unit) =>
    addFormEntry(unit, { serviceRecordId: id, part: "RESULT", text: "可以登录了" }),
  );
  const solved = await version();
  await run((unit) => requestClosure(unit, { id, version: solved, message: "请您确认" }));
}

/** Closed with the contact's consent, recorded by the agent. */
export async function closePath(api: TestApi, path: RecordPath, now: Instant): Promise<void> {
  await askToClose(api, path, now - 60);
  const { id, contact, agent } = path;
  await at(api, { viewer: agent, now }, (unit) =>
    recordConsent(unit, {
      serviceRecordId: id,
      contactId: contact.id,
      evidence: "录音 0815",
      decision: "AGREED",
    }),
  );
}

/** The secret of a record's latest letter of a kind, while it is kept. */
export async function tokenOf({ dataSource }: TestApi, id: string, kind: string): Promise<string> {
  const rows: { token: string | null }[] = await dataSource.query(
    "SELECT token FROM letter WHERE service_record_id = $1 AND kind = $2 ORDER BY created_at DESC, id DESC LIMIT 1",
    [id, kind],
  );
  return rows[0]?.token ?? "";
}

/** Moves the company's clock to an instant. */
export async function setClock({ dataSource }: TestApi, now: Instant): Promise<void> {
  await dataSource.query(
    `UPDATE company SET (clock_offset_seconds, queue_offset_seconds) =
       (SELECT o, o FROM (SELECT $1 - extract(epoch FROM date_trunc('second', clock_timestamp()))::bigint AS o) c)`,
    [now],
  );
}
