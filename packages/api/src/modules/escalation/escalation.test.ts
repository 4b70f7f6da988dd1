import type { Role } from "@attest/shared/access";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffViewer } from "../../platform/viewer.ts";
import {
  at,
  OPENED,
  openPath,
  openPathApi,
  setClock,
  type RecordPath,
} from "../../testing/record-path.ts";
import type { TestApi } from "../../testing/test-api.ts";
import { respondToServiceRecord } from "../service-record/respond.service.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { resumeServiceRecord, waitForCustomer } from "../service-record/wait.service.ts";
import { escalateSome } from "./escalate.service.ts";
import { escalationWork } from "./escalation-work.ts";
import { SYSTEM } from "../../platform/viewer.ts";

const MINUTE = 60;
let api: TestApi;
const people = new Map<Role, StaffViewer>();
beforeAll(async () => {
  api = await openPathApi();
  for (const role of [
    "CUSTOMER_SERVICE_MANAGER",
    "TECHNICAL_DIRECTOR",
    "OPERATIONS_DIRECTOR",
  ] as const) {
    people.set(role, await api.build.viewerWith(role));
  }
});
afterAll(() => api.close());
beforeEach(() =>
  api.dataSource.query(
    "UPDATE service_cycle SET response_alert_at = NULL, resolution_alert_at = NULL",
  ),
);

const escalate = (now: number): Promise<number> => at(api, { viewer: SYSTEM, now }, escalateSome);

interface Told {
  readonly clock: string;
  readonly percent: number;
  readonly minutesAfterDue: number;
  readonly staffId: string;
}

async function toldOf(id: string): Promise<Told[]> {
  return api.dataSource.query(
    `SELECT facts->>'clock' AS clock, (facts->>'percent')::int AS percent,
       (facts->>'minutesAfterDue')::int AS "minutesAfterDue", staff_id AS "staffId"
     FROM staff_notice WHERE service_record_id = $1 ORDER BY clock DESC, percent, 3`,
    [id],
  );
}

const steps = (told: readonly Told[], clock = "RESPONSE"): string[] =>
  told
    .filter((one) => one.clock === clock)
    .map(({ percent, minutesAfterDue }) => `${String(percent)}+${String(minutesAfterDue)}`);

async function version(id: string): Promise<number> {
  return (await api.dataSource.manager.findOneByOrFail(ServiceRecord, { id })).version;
}

describe("Escalation of a record opened by phone at 10:00", () => {
  let path: RecordPath;
  beforeEach(async () => void (path = await openPath(api, OPENED)));

  it("R13 tells the holder, the manager, the technical and the operations director, each in their turn", async () => {
    for (const minutes of [44, 45, 59, 60, 89, 90, 179, 180, 400]) {
      await escalate(OPENED + minutes * MINUTE);
      await escalate(OPENED + minutes * MINUTE);
    }
    const told = (await toldOf(path.id)).filter(({ clock }) => clock === "RESPONSE");
    expect(steps(told)).toEqual(["75+0", "100+0", "100+30", "100+120"]);
    expect(told.map(({ staffId }) => staffId)).toEqual([
      path.holder.staffId,
      path.manager.staffId,
      people.get("TECHNICAL_DIRECTOR")?.staffId,
      people.get("OPERATIONS_DIRECTOR")?.staffId,
    ]);
    const journal: { n: string }[] = await api.dataSource.query(
      "SELECT count(*) AS n FROM journal_entry WHERE action = 'clock.alert' AND service_record_id = $1 AND payload->>'clock' = 'RESPONSE'",
      [path.id],
    );
    expect(Number(journal[0]?.n)).toBe(4);
  });

  it("R13 after an outage tells what fell due meanwhile, once, at the times it was due", async () => {
    await escalate(OPENED + 95 * MINUTE);
    expect(steps(await toldOf(path.id))).toEqual(["75+0", "100+0", "100+30"]);
    const rows: { due: string }[] = await api.dataSource.query(
      "SELECT extract(epoch FROM due_at)::bigint AS due FROM clock_alert WHERE service_record_id = $1 ORDER BY step",
      [path.id],
    );
    expect(rows.map(({ due }) => (Number(due) - OPENED) / MINUTE)).toEqual([45, 60, 90]);
  });

  it("R13 ten instances at once tell every step once", async () => {
    const ask = (): Promise<number> => escalate(OPENED + 200 * MINUTE).catch(() => 0);
    await Promise.all(Array.from({ length: 10 }, ask));
    expect(steps(await toldOf(path.id))).toEqual(["75+0", "100+0", "100+30", "100+120"]);
  });

  it("R13 tells nothing of a clock that was stopped before anybody asked", async () => {
    const said = { channel: "PHONE" as const, text: "已联系", answered: true };
    const now = OPENED + 40 * MINUTE;
    const input = { id: path.id, version: await version(path.id), ...said };
    await at(api, { viewer: path.holder, now }, (unit) => respondToServiceRecord(unit, input));
    await escalate(OPENED + 200 * MINUTE);
    expect(steps(await toldOf(path.id))).toEqual([]);
  });

  it("R8 a resolution clock that waits is asked again when it goes on, by what is then left", async () => {
    const respond = { channel: "PHONE" as const, text: "已联系", answered: true };
    const give = async (now: number, command: "respond" | "wait" | "resume"): Promise<void> => {
      const seen = { id: path.id, version: await version(path.id) };
      await at(api, { viewer: path.holder, now }, async (unit) =>
        command === "respond"
          ? respondToServiceRecord(unit, { ...seen, ...respond })
          : (command === "wait" ? waitForCustomer : resumeServiceRecord)(unit, {
              ...seen,
              reason: "等待客户确认",
            }),
      );
    };
    await give(OPENED + 10 * MINUTE, "respond");
    await give(OPENED + 20 * MINUTE, "wait");
    await escalate(OPENED + 3 * 86_400);
    expect(steps(await toldOf(path.id), "RESOLUTION")).toEqual([]);
    await give(OPENED + 86_400 + 20 * MINUTE, "resume");
    // 8 hours of target, 20 minutes used before the wait: 75 % are 5 h 40 min later, lunch left out.
    await escalate(OPENED + 86_400 + 6 * 3600 + 59 * MINUTE);
    expect(steps(await toldOf(path.id), "RESOLUTION")).toEqual([]);
    await escalate(OPENED + 86_400 + 7 * 3600);
    expect(steps(await toldOf(path.id), "RESOLUTION")).toEqual(["75+0"]);
  });
});

it("R13 what nobody holds is told to the customer-service manager; a team without a manager to the operations director", async () => {
  const path = await openPath(api, OPENED);
  await api.dataSource.query("UPDATE service_record SET engineer_id = NULL WHERE id = $1", [
    path.id,
  ]);
  await api.dataSource.query("DELETE FROM team_manager WHERE industry_team_id = $1", [
    path.team.id,
  ]);
  await escalate(OPENED + 61 * MINUTE);
  const told = (await toldOf(path.id)).filter(({ clock }) => clock === "RESPONSE");
  expect(told.map(({ staffId }) => staffId)).toEqual([
    people.get("CUSTOMER_SERVICE_MANAGER")?.staffId,
    people.get("OPERATIONS_DIRECTOR")?.staffId,
  ]);
});

it("says when the next clock wants to be asked", async () => {
  await openPath(api, OPENED);
  expect(await escalationWork.nextAt(api.dataSource)).toBe(OPENED + 45 * MINUTE);
});

describe("A notice", () => {
  const NOTICES = `query ($open: Boolean) { notices(first: 10, open: $open) { totalCount nodes {
    id kind percent minutesAfterDue clockKind acknowledgedAt handedOnTo { id } serviceRecord { number } } } }`;
  const ACKNOWLEDGE =
    "mutation ($input: NoticeInput!) { acknowledgeNotice(input: $input) { notice { acknowledgedAt } } }";
  const HAND_ON =
    "mutation ($input: HandOnNoticeInput!) { handOnNotice(input: $input) { notice { handedOnTo { id } } } }";
  interface Page {
    readonly notices: {
      totalCount: number;
      nodes: { id: string; acknowledgedAt: string | null }[];
    };
  }
  let path: RecordPath;
  let noticeId = "";
  beforeAll(async () => {
    path = await openPath(api, OPENED);
    await escalate(OPENED + 46 * MINUTE);
    await setClock(api, OPENED + 50 * MINUTE);
    const { data } = await api.run<Page>(NOTICES, { open: true }, { as: path.holder });
    expect(data.notices.nodes).toEqual([
      expect.objectContaining({ kind: "CLOCK_ALERT", percent: 75, clockKind: "RESPONSE" }),
    ]);
    noticeId = data.notices.nodes[0]?.id ?? "";
  });

  it("R13 is nobody else's to read, to see to or to hand on", async () => {
    const other = path.manager;
    expect((await api.run<Page>(NOTICES, {}, { as: other })).data.notices.totalCount).toBe(0);
    const answers = [
      await api.run(ACKNOWLEDGE, { input: { id: noticeId } }, { as: other }),
      await api.run(
        HAND_ON,
        { input: { id: noticeId, staffId: path.agent.staffId } },
        { as: other },
      ),
    ];
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
      "NOT_FOUND",
      "NOT_FOUND",
    ]);
  });

  it("R13 handed on, it is seen to here and told there, and the journal says so", async () => {
    const input = { id: noticeId, staffId: path.manager.staffId };
    const { errors } = await api.run(HAND_ON, { input }, { as: path.holder });
    expect(errors).toBeUndefined();
    const again = await api.run(HAND_ON, { input }, { as: path.holder });
    expect(again.errors).toBeUndefined();
    const there = await api.run<Page>(NOTICES, { open: true }, { as: path.manager });
    expect(there.data.notices.totalCount).toBe(1);
    const here = await api.run<Page>(NOTICES, { open: true }, { as: path.holder });
    expect(here.data.notices.totalCount).toBe(0);
    const rows: { n: string }[] = await api.dataSource.query(
      "SELECT count(*) AS n FROM journal_entry WHERE action = 'notice.hand_on' AND target = $1",
      [`notice:${noticeId}`],
    );
    expect(Number(rows[0]?.n)).toBe(1);
    const self = await api.run(
      HAND_ON,
      { input: { id: noticeId, staffId: path.holder.staffId } },
      { as: path.holder },
    );
    expect(self.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  it("R13 acknowledged twice keeps the first time", async () => {
    const { data } = await api.run<Page>(NOTICES, { open: true }, { as: path.manager });
    const input = { id: data.notices.nodes[0]?.id };
    const first = await api.run(ACKNOWLEDGE, { input }, { as: path.manager });
    const second = await api.run(ACKNOWLEDGE, { input }, { as: path.manager });
    expect(first.errors).toBeUndefined();
    expect(second.data).toEqual(first.data);
  });
});
