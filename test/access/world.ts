import { Role, type ApiKeyScope } from "@attest/shared/access";
import { DutyShift } from "@attest/api/modules/duty-roster/duty-shift.entity";
import { seedCalendars } from "@attest/api/modules/service-calendar/seed-calendars.service";
import { newId } from "@attest/api/platform/random";
import type { StaffViewer, Viewer } from "@attest/api/platform/viewer";
import { openTestApi, type TestApi } from "@attest/api/testing/test-api";

/** Somebody who asks, under the name the tables know them by. */
export interface Actor {
  readonly name: string;
  readonly viewer: Viewer;
}

/** Ids of things of one team and its customer. */
interface Corner {
  readonly teamId: string;
  readonly customerId: string;
  readonly contactId: string;
  readonly engineerId: string;
  readonly staffId: string;
  readonly recordId: string;
  readonly evaluationId: string;
}

/** Two teams, each with its customer, engineer and a closed record; the first also has an outsourced engineer. */
export interface World {
  readonly api: TestApi;
  readonly actors: readonly Actor[];
  readonly here: Corner;
  readonly there: Corner;
  /** Of the first team, held by the outsourced engineer. */
  readonly outsourcedRecordId: string;
  /** The tokens of the letters that went out. */
  readonly tokens: readonly string[];
}

/** The words to look for in answers: each stands in one place of the world only. */
export const CANARY = {
  SUBJECT_HERE: "鹦鹉此处的主题",
  SUBJECT_THERE: "鹦鹉彼处的主题",
  SUBJECT_OUTSOURCED: "鹦鹉外协的主题",
  PHONE_HERE: "13911110001",
  PHONE_THERE: "13922220002",
  EMAIL_HERE: "canary-here@customer.test",
  EMAIL_THERE: "canary-there@customer.test",
  COMMENT_HERE: "鹦鹉此处的评价",
  COMMENT_THERE: "鹦鹉彼处的评价",
  FORM_HERE: "鹦鹉此处的表单",
  FORM_THERE: "鹦鹉彼处的表单",
} as const;
export type Canary = keyof typeof CANARY | "TOKEN";

const KEYS: Readonly<Record<string, readonly ApiKeyScope[]>> = {
  KEY_INTROSPECT: ["introspect"],
  KEY_RECORDS_READ: ["records:read"],
  KEY_RECORDS_WRITE: ["records:write"],
  KEY_CUSTOMERS_READ: ["customers:read"],
  KEY_RECORDS_CUSTOMERS_PII: ["records:read", "customers:read", "pii"],
  KEY_PII: ["pii"],
  KEY_QUALITY_READ: ["quality:read"],
  KEY_CHANGES: ["changes"],
  KEY_ALL_READ: ["all:read"],
};

/** Builds the world in which every right is tried. */
export async function openWorld(): Promise<World> {
  const api = await openTestApi();
  await api.transact(seedCalendars);
  // Only a demo keeps the tokens of letters that no server sends; it is none any more when it is looked at.
  await api.dataSource.query("UPDATE company SET demo = true");
  const manager = await api.build.staff({ roles: ["DEPARTMENT_MANAGER"] });
  const team = await api.build.team({ manager });
  const agent = await api.build.viewerWith("AGENT");
  const level = await api.build.serviceLevel();
  const here = await corner(api, { team, agent, side: "HERE", serviceLevel: level });
  const there = await corner(api, {
    team: await api.build.team(),
    agent,
    side: "THERE",
    serviceLevel: level,
  });
  const outsourced = await api.build.engineer({
    team,
    outsourced: true,
    staff: await api.build.staff({ roles: ["OUTSOURCED_ENGINEER"] }),
  });
  const holder = await api.build.viewer(outsourced.staff);
  const outsourcedRecordId = await openRecord(api, agent, {
    ...here,
    engineerId: outsourced.engineer.id,
    subject: CANARY.SUBJECT_OUTSOURCED,
  });
  const staff = await staffActors(api, { team, manager, agent, here, holder });
  await api.dataSource.query("UPDATE company SET demo = false");
  const rows: { token: string }[] = await api.dataSource.query(
    "SELECT token FROM letter WHERE token IS NOT NULL",
  );
  return {
    api,
    actors: [
      ...staff,
      ...keyActors(),
      ...(await contactActors(api, here)),
      { name: "ANONYMOUS", viewer: { kind: "ANONYMOUS" } },
    ],
    here,
    there,
    outsourcedRecordId,
    tokens: rows.map(({ token }) => token),
  };
}

interface CornerFacts {
  readonly team: Awaited<ReturnType<TestApi["build"]["team"]>>;
  readonly serviceLevel: Awaited<ReturnType<TestApi["build"]["serviceLevel"]>>;
  readonly agent: StaffViewer;
  readonly side: "HERE" | "THERE";
}

async function corner(
  api: TestApi,
  { team, serviceLevel, agent, side }: CornerFacts,
): Promise<Corner> {
  const customer = await api.build.customer({ team, serviceLevel });
  const contact = await api.build.contact({
    customer,
    entitledToClose: true,
    phone: CANARY[`PHONE_${side}`],
    email: CANARY[`EMAIL_${side}`],
  });
  const { engineer, staff } = await api.build.engineer({
    team,
    staff: await api.build.staff({ roles: ["ENGINEER"] }),
  });
  const ids = {
    teamId: team.id,
    customerId: customer.id,
    contactId: contact.id,
    engineerId: engineer.id,
    staffId: staff.id,
  };
  const recordId = await openRecord(api, agent, { ...ids, subject: CANARY[`SUBJECT_${side}`] });
  await solveAndClose(api, {
    recordId,
    contactId: contact.id,
    form: CANARY[`FORM_${side}`],
    agent,
    holder: await api.build.viewer(staff),
  });
  const [evaluation]: { id: string }[] = await api.dataSource.query(
    "SELECT id FROM evaluation WHERE service_record_id = $1",
    [recordId],
  );
  await api.dataSource.query(
    `UPDATE evaluation SET status = 'LOCKED', score = 5, comment = $2, versions = 1, answered_at = company_now() - interval '3 days',
       locked_at = company_now() - interval '2 days' WHERE service_record_id = $1`,
    [recordId, CANARY[`COMMENT_${side}`]],
  );
  return { ...ids, recordId, evaluationId: evaluation?.id ?? "" };
}

interface Opening {
  readonly customerId: string;
  readonly contactId: string;
  readonly teamId: string;
  readonly engineerId: string;
  readonly subject: string;
}

async function openRecord(api: TestApi, agent: StaffViewer, opening: Opening): Promise<string> {
  const { customerId, contactId, teamId, engineerId, subject } = opening;
  const check = await must<{ checkIdentity: { identityCheckId: string } }>(
    api,
    "mutation ($i: CheckIdentityInput!) { checkIdentity(input: $i) { identityCheckId } }",
    { as: agent, input: { contactId, method: "CALLBACK", evidence: "回拨", result: "PASSED" } },
  );
  const touch = { channel: "ONLINE", content: subject };
  const ids = {
    identityCheckId: check.checkIdentity.identityCheckId,
    customerId,
    contactId,
    industryTeamId: teamId,
    engineerId,
  };
  const opened = await must<{ openServiceRecord: { serviceRecord: { id: string } } }>(
    api,
    "mutation ($i: OpenServiceRecordInput!) { openServiceRecord(input: $i) { serviceRecord { id } } }",
    { as: agent, input: { ...ids, touch, subject, content: subject } },
  );
  return opened.openServiceRecord.serviceRecord.id;
}

interface Solving {
  readonly recordId: string;
  readonly contactId: string;
  readonly form: string;
  readonly agent: StaffViewer;
  readonly holder: StaffViewer;
}

async function solveAndClose(
  api: TestApi,
  { recordId, contactId, form, agent, holder }: Solving,
): Promise<void> {
  const give = (name: string, input: object, as: StaffViewer = holder): Promise<unknown> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ($i: ${type}!) { ${name}(input: $i) { serviceRecord { version } } }`;
    return must(api, document, { as, input });
  };
  const entry = (part: string): Promise<unknown> =>
    give("addFormEntry", { serviceRecordId: recordId, part, text: form });
  await give("respondToServiceRecord", {
    id: recordId,
    version: 1,
    channel: "ONLINE",
    text: form,
  });
  await entry("ANALYSIS");
  await give("proposeSolution", {
    serviceRecordId: recordId,
    version: 2,
    text: form,
  });
  await entry("RESULT");
  await give("requestClosure", { id: recordId, version: 3 });
  await give(
    "recordConsent",
    { serviceRecordId: recordId, contactId, evidence: "录音", decision: "AGREED" },
    agent,
  );
}

async function must<T>(
  api: TestApi,
  document: string,
  { as, input }: { as: Viewer; input: object },
): Promise<T> {
  const { data, errors } = await api.run<T>(document, { i: input }, { as });
  if (errors !== undefined) {
    throw new Error(`${document}: ${JSON.stringify(errors)}`);
  }
  return data;
}

interface Cast {
  readonly team: CornerFacts["team"];
  readonly manager: Awaited<ReturnType<TestApi["build"]["staff"]>>;
  readonly agent: StaffViewer;
  readonly here: Corner;
  readonly holder: StaffViewer;
}

/** One actor a role, and the near misses: another team's manager, a colleague of the holder, and one on duty. */
async function staffActors(
  api: TestApi,
  { team, manager, agent, here, holder }: Cast,
): Promise<Actor[]> {
  const { build, dataSource } = api;
  const engineer = await build.viewer(
    await dataSource.manager.findOneByOrFail<typeof manager>("Staff", { id: here.staffId }),
  );
  const colleague = await build.engineer({
    team,
    staff: await build.staff({ roles: ["ENGINEER"] }),
  });
  const onDuty = await build.engineer({ team, staff: await build.staff({ roles: ["ENGINEER"] }) });
  const [{ now } = { now: 0 }]: { now: number }[] = await dataSource.query(
    "SELECT extract(epoch FROM company_now())::float8 AS now",
  );
  await dataSource.manager.insert(DutyShift, {
    id: newId(),
    engineerId: onDuty.engineer.id,
    startsAt: now - 60,
    endsAt: now + 7200,
  });
  const otherManager = await build.staff({ roles: ["DEPARTMENT_MANAGER"] });
  await build.team({ manager: otherManager });
  const special: Record<string, Viewer> = {
    AGENT: agent,
    ENGINEER: engineer,
    ENGINEER_COLLEAGUE: await build.viewer(colleague.staff),
    ENGINEER_ON_DUTY: { ...(await build.viewer(onDuty.staff)), standings: ["ON_DUTY"] },
    OUTSOURCED_ENGINEER: holder,
    DEPARTMENT_MANAGER: await build.viewer(manager),
    OTHER_DEPARTMENT_MANAGER: await build.viewer(otherManager),
  };
  const others = Object.values(Role).filter((role) => special[role] === undefined);
  const plain = await Promise.all(
    others.map(async (role) => ({ name: role, viewer: await build.viewerWith(role) })),
  );
  return [...Object.entries(special).map(([name, viewer]) => ({ name, viewer })), ...plain];
}

function keyActors(): Actor[] {
  return Object.entries(KEYS).map(([name, scopes]) => ({
    name,
    viewer: { kind: "KEY", keyId: newId(), name, scopes },
  }));
}

/** Who asked for the records of the first corner, and a colleague of theirs who never asked for anything. */
async function contactActors(api: TestApi, { customerId, contactId }: Corner): Promise<Actor[]> {
  const { id } = await api.build.contact({ customerId });
  const contact = (name: string, ofContact: string, email: string | null): Actor => ({
    name,
    viewer: { kind: "CONTACT", contactId: ofContact, customerId, sessionId: newId(), name, email },
  });
  return [contact("CONTACT", contactId, CANARY.EMAIL_HERE), contact("CONTACT_COLLEAGUE", id, null)];
}
