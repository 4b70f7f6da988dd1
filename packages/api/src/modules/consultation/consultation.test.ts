import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../platform/random.ts";
import type { Viewer } from "../../platform/viewer.ts";
import {
  askToClose,
  at,
  OPENED,
  openPath,
  openPathApi,
  type RecordPath,
} from "../../testing/record-path.ts";
import type { Answer, TestApi } from "../../testing/test-api.ts";
import { checkIdentity } from "../service-record/identity.service.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";

const HOUR = 3600;
const FIELDS = `id version status question outcome maySpeak mayEnd solution { text } serviceRecord { number }
  experts { id } proposals { text author { id } }`;

interface Seen {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly outcome: string | null;
  readonly maySpeak: boolean;
  readonly mayEnd: boolean;
  readonly solution: { readonly text: string } | null;
  readonly serviceRecord: { readonly number: string } | null;
  readonly proposals: readonly { readonly text: string }[];
}

let api: TestApi;
let path: RecordPath;
let expert: { readonly staffId: string; readonly viewer: Viewer };
beforeAll(async () => void (api = await openPathApi()));
afterAll(() => api.close());
beforeEach(async () => {
  path = await openPath(api, OPENED);
  const other = await api.build.engineer({ team: await api.build.team() });
  expert = { staffId: other.staff.id, viewer: await api.build.viewer(other.staff) };
});

/** Gives one of the four commands and answers with the consultation. */
async function give(
  name: string,
  input: object,
  as: Viewer,
): Promise<Answer<Record<string, { consultation: Seen }>>> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { consultation { ${FIELDS} } } }`;
  return api.run(document, { input }, { as });
}

async function convene(as: Viewer = path.holder): Promise<Seen> {
  const input = {
    serviceRecordId: path.id,
    question: "主从延迟为何反复出现",
    expertStaffIds: [expert.staffId],
  };
  const { data, errors } = await give("conveneConsultation", input, as);
  expect(errors).toBeUndefined();
  return data["conveneConsultation"]?.consultation as Seen;
}

async function listedFor(as: Viewer): Promise<readonly Seen[]> {
  const { data } = await api.run<{ consultations: { nodes: Seen[] } }>(
    `{ consultations(first: 50, mine: true) { nodes { ${FIELDS} } } }`,
    {},
    { as },
  );
  return data.consultations.nodes;
}

function codeOf({ errors }: Answer<unknown>): string | undefined {
  return errors?.[0]?.extensions.code;
}

describe("An open consultation", () => {
  it("REC-13 blocks closing until it is decided, and the actions on offer say so", async () => {
    await askToCloseBut(path, async () => {
      const { id, version } = await convene();
      expect(await offerOf(path, "requestClosure")).toBe("CONSULTATION_OPEN");
      const refused = await request(path);
      expect(codeOf(refused)).toBe("CONSULTATION_OPEN");
      expect(refused.errors?.[0]?.extensions.details).toEqual({ consultationId: id });
      await give("decideConsultation", { id, version, decision: "改为半同步复制" }, path.holder);
    });
    expect(codeOf(await request(path))).toBeUndefined();
  });

  it("REC-13 no longer blocks once it was called off with a reason", async () => {
    await askToCloseBut(path, async () => {
      const { id, version } = await convene();
      const noReason = await give("cancelConsultation", { id, version, reason: " " }, path.holder);
      expect(codeOf(noReason)).toBe("BAD_USER_INPUT");
      await give("cancelConsultation", { id, version, reason: "问题已自行消失" }, path.manager);
    });
    expect(codeOf(await request(path))).toBeUndefined();
  });

  it("ends with the customer's own request, for that reason", async () => {
    await convene();
    const { contact, agent, id } = path;
    const contactId = contact.id;
    const { identityCheckId } = await at(api, { viewer: agent, now: OPENED + HOUR }, (unit) =>
      checkIdentity(unit, { contactId, method: "CALLBACK", evidence: "回拨", result: "PASSED" }),
    );
    const { version } = await api.dataSource.manager.findOneByOrFail(ServiceRecord, { id });
    const input = { id, version, contactId, identityCheckId, reason: "系统已下线" };
    const { errors } = await api.run(
      "mutation ($input: CloseOnCustomerRequestInput!) { closeOnCustomerRequest(input: $input) { serviceRecord { status } } }",
      { input },
      { as: agent },
    );
    expect(errors).toBeUndefined();
    expect(await listedFor(path.holder)).toMatchObject([
      { status: "CANCELLED", outcome: "系统已下线", mayEnd: false },
    ]);
  });
});

describe("Experts", () => {
  it("see the question and speak to it, but not a record of another team", async () => {
    const { id } = await convene();
    const seen = (await listedFor(expert.viewer)).find((one) => one.id === id);
    expect(seen).toMatchObject({ maySpeak: true, mayEnd: false, serviceRecord: null });
    await give("proposeInConsultation", { id, text: "检查大事务" }, expert.viewer);
    expect((await listedFor(path.holder))[0]?.proposals).toEqual([
      expect.objectContaining({ text: "检查大事务" }),
    ]);
    const deciding = await give(
      "decideConsultation",
      { id, version: 1, decision: "好" },
      expert.viewer,
    );
    expect(codeOf(deciding)).toBe("NOT_FOUND");
  });

  it("are not whoever was not invited: to them it does not exist", async () => {
    const { id } = await convene();
    const stranger = await api.build.viewerWith("ENGINEER");
    expect(await listedFor(stranger)).toEqual([]);
    expect(codeOf(await give("proposeInConsultation", { id, text: "我也说" }, stranger))).toBe(
      "NOT_FOUND",
    );
  });

  it("are active staff of ours: outsourced, unknown or too many are refused, naming the field", async () => {
    const outsourced = await api.build.engineer({ team: path.team, outsourced: true });
    const many = Array.from({ length: 21 }, () => newId());
    for (const expertStaffIds of [[outsourced.staff.id], [], ["x"], [path.id], many]) {
      const input = { serviceRecordId: path.id, question: "问", expertStaffIds };
      const { errors } = await give("conveneConsultation", input, path.holder);
      expect(errors?.[0]?.extensions.fields?.[0]?.path).toBe("input.expertStaffIds");
    }
  });
});

describe("A decision", () => {
  it("is linked to the solution proposed next, or to the one it names", async () => {
    const { id, version } = await convene();
    await give("decideConsultation", { id, version, decision: "改为半同步复制" }, path.holder);
    await askToClose(api, path, OPENED + HOUR);
    const [linked] = await listedFor(path.holder);
    expect(linked).toMatchObject({ status: "DECIDED", solution: { text: "解锁账号" } });
  });

  it("is made once: the second of two people gets a conflict, a third try is refused", async () => {
    const { id, version } = await convene();
    const decide = (as: Viewer): ReturnType<typeof give> =>
      give("decideConsultation", { id, version, decision: "改为半同步复制" }, as);
    const answers = await Promise.all([decide(path.holder), decide(path.manager)]);
    expect(answers.map(codeOf).sort()).toEqual(["CONFLICT", undefined]);
    const late = await give("decideConsultation", { id, version: 2, decision: "再" }, path.holder);
    expect(codeOf(late)).toBe("TRANSITION_REFUSED");
  });
});

async function offerOf({ id, holder }: RecordPath, name: string): Promise<string | null> {
  const { data } = await api.run<{
    serviceRecord: { availableActions: { name: string; reason: string | null }[] };
  }>(
    "query ($id: ID!) { serviceRecord(id: $id) { availableActions { name reason } } }",
    { id },
    { as: holder },
  );
  return data.serviceRecord.availableActions.find((one) => one.name === name)?.reason ?? null;
}

async function request({ id, holder }: RecordPath): Promise<Answer<unknown>> {
  const { version } = await api.dataSource.manager.findOneByOrFail(ServiceRecord, { id });
  return api.run(
    "mutation ($input: RequestClosureInput!) { requestClosure(input: $input) { serviceRecord { status } } }",
    { input: { id, version } },
    { as: holder },
  );
}

/** Brings a record to where it could be closed, by way of a refused consent; then does something to it. */
async function askToCloseBut(one: RecordPath, then: () => Promise<void>): Promise<void> {
  await askToClose(api, one, OPENED + HOUR);
  const { errors } = await api.run(
    "mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { status } }",
    {
      input: {
        serviceRecordId: one.id,
        contactId: one.contact.id,
        evidence: "录音 0901",
        decision: "DECLINED",
        reason: "还有一台没好",
      },
    },
    { as: one.agent },
  );
  expect(errors).toBeUndefined();
  await then();
}
