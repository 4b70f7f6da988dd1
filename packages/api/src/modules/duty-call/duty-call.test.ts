import { parseInstant } from "@attest/shared/primitives";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { SYSTEM, type StaffViewer } from "../../platform/viewer.ts";
import type { BuiltEngineer } from "../../testing/build.ts";
import { at, openPath, openPathApi, setClock } from "../../testing/record-path.ts";
import type { TestApi } from "../../testing/test-api.ts";
import { createDutyShift } from "../duty-roster/duty-shift.service.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { pageForRecord } from "./duty-call.service.ts";
import { pageSome } from "./page-duty.service.ts";

const CALL =
  "mutation ($input: IncomingCallInput!) { incomingCall(input: $input) { dutyCall { id outsideHours gap contact { name } pages { target } } } }";
const ACKNOWLEDGE =
  "mutation ($input: AcknowledgePageInput!) { acknowledgePage(input: $input) { dutyCall { acknowledgedAt acknowledgedBy { id } } } }";
const HANDOVER =
  "mutation ($input: RecordHandoverInput!) { recordHandover(input: $input) { dutyHandover { toEngineer { id } serviceRecords { number } } } }";

const instant = (text: string): number => parseInstant(`${text}:00+08:00`) ?? 0;
/** A Tuesday night, from which the shift runs into the morning. */
const NIGHT = instant("2026-03-10T23:30");
const MORNING = instant("2026-03-11T08:00");

interface Called {
  readonly incomingCall: {
    readonly dutyCall: {
      readonly id: string;
      readonly outsideHours: boolean;
      readonly gap: boolean;
      readonly contact: { readonly name: string } | null;
      readonly pages: readonly { readonly target: string }[];
    };
  };
}

let api: TestApi;
let agent: StaffViewer;
let director: StaffViewer;
let manager: StaffViewer;
let first: BuiltEngineer;
let backup: BuiltEngineer;
let next: BuiltEngineer;
beforeAll(async () => {
  api = await openPathApi();
  agent = await api.build.viewerWith("AGENT");
  director = await api.build.viewerWith("TECHNICAL_DIRECTOR");
  const managing = await api.build.staff({ roles: ["DEPARTMENT_MANAGER"] });
  const team = await api.build.team({ manager: managing });
  manager = await api.build.viewer(managing);
  first = await api.build.engineer({ team });
  backup = await api.build.engineer();
  next = await api.build.engineer();
  const shifts = [
    {
      engineerId: first.engineer.id,
      backupEngineerId: backup.engineer.id,
      startsAt: instant("2026-03-10T18:00"),
      endsAt: MORNING,
    },
    { engineerId: next.engineer.id, startsAt: MORNING, endsAt: instant("2026-03-11T09:00") },
  ];
  for (const shift of shifts) {
    await at(api, { viewer: SYSTEM, now: NIGHT }, (unit) => createDutyShift(unit, shift));
  }
});
afterAll(() => api.close());
beforeEach(() => setClock(api, NIGHT));

async function call(
  number: string,
  as: StaffViewer = agent,
): Promise<Called["incomingCall"]["dutyCall"]> {
  const { data } = await api.run<Called>(CALL, { input: { number } }, { as });
  return data.incomingCall.dutyCall;
}

async function paged(id: string): Promise<(readonly [string, string])[]> {
  const rows: { target: string; staff_id: string }[] = await api.dataSource.query(
    "SELECT target, staff_id FROM duty_page WHERE duty_call_id = $1 ORDER BY sent_at, id",
    [id],
  );
  return rows.map(({ target, staff_id }) => [target, staff_id]);
}

const climb = (minutes: number): Promise<number> =>
  at(api, { viewer: SYSTEM, now: NIGHT + minutes * 60 + 5 }, pageSome);

describe("A call outside working time", () => {
  it("SLA-33 R14 pages the first at once, the backup after 10, the manager after 20, the director after 30 minutes, each logged once", async () => {
    const { id, outsideHours, gap } = await call("13912340001");
    expect({ outsideHours, gap }).toEqual({ outsideHours: true, gap: false });
    for (const minutes of [1, 9, 10, 10, 15, 20, 29, 30, 30, 60]) {
      await climb(minutes);
    }
    expect(await paged(id)).toEqual([
      ["PRIMARY", first.staff.id],
      ["BACKUP", backup.staff.id],
      ["DEPARTMENT_MANAGER", manager.staffId],
      ["TECHNICAL_DIRECTOR", director.staffId],
    ]);
    const journal: { target: string }[] = await api.dataSource.query(
      "SELECT payload->>'target' AS target FROM journal_entry WHERE action = 'duty_call.page' AND target = $1 ORDER BY seq",
      [`duty_call:${id}`],
    );
    expect(journal).toHaveLength(4);
  });

  it("SLA-33 acknowledged in time, nobody else is paged; a second acknowledgement changes nothing", async () => {
    const { id } = await call("13912340002");
    const as = await api.build.viewer(first.staff);
    const once = await api.run(ACKNOWLEDGE, { input: { id } }, { as });
    expect(once.data).toMatchObject({
      acknowledgePage: { dutyCall: { acknowledgedBy: { id: first.staff.id } } },
    });
    expect((await api.run(ACKNOWLEDGE, { input: { id } }, { as })).data).toEqual(once.data);
    await climb(40);
    expect(await paged(id)).toEqual([["PRIMARY", first.staff.id]]);
  });

  it("SLA-33 several instances at once page each once", async () => {
    const { id } = await call("13912340003");
    await Promise.all(Array.from({ length: 6 }, () => climb(31).catch(() => 0)));
    expect(await paged(id)).toHaveLength(4);
  });

  it("is acknowledged by whoever was paged, and by nobody else", async () => {
    const { id } = await call("13912340004");
    const code = async (as: StaffViewer) =>
      (await api.run(ACKNOWLEDGE, { input: { id } }, { as })).errors?.[0]?.extensions.code;
    expect(await code(await api.build.viewer(next.staff))).toBe("NOT_FOUND");
    expect(await code(director)).toBe("NOT_FOUND");
    expect(await code(agent)).toBe("FORBIDDEN");
  });

  it("SLA-32 R14 in a gap of the roster the manager and the director hear of it at once, and the desk answers for it", async () => {
    await setClock(api, instant("2026-03-14T02:30"));
    const team = await api.build.team({
      manager: await api.build.staff({ roles: ["DEPARTMENT_MANAGER"] }),
    });
    const customer = await api.build.customer({ team });
    await api.build.contact({ customer, phone: "139-1234-0005" });
    const { id, gap, contact } = await call("13912340005");
    expect(gap).toBe(true);
    expect(contact).not.toBeNull();
    expect((await paged(id)).map(([target]) => target)).toEqual([
      "DEPARTMENT_MANAGER",
      "TECHNICAL_DIRECTOR",
    ]);
  });

  it("within working time shows the caller and pages nobody", async () => {
    await setClock(api, instant("2026-03-11T10:00"));
    const { outsideHours, pages, contact } = await call("139 9999 0006");
    expect({ outsideHours, pages, contact }).toEqual({
      outsideHours: false,
      pages: [],
      contact: null,
    });
  });

  it.each(["12", "", "not a number", "1".repeat(21)])("refuses %j as a number", async (number) => {
    const { errors } = await api.run(CALL, { input: { number } }, { as: agent });
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});

describe("A record opened by phone outside working time", () => {
  it("SLA-01 R14 by an agent at 23:30: the duty engineer is told at once, and it is due at 00:30", async () => {
    const { id } = await openPath(api, NIGHT);
    const rows: { id: string; due: string }[] = await api.dataSource.query(
      `SELECT d.id, extract(epoch FROM c.response_due_at)::bigint AS due FROM duty_call d
       JOIN service_cycle c ON c.service_record_id = d.service_record_id WHERE d.service_record_id = $1`,
      [id],
    );
    expect(await paged(rows[0]?.id ?? "")).toEqual([["PRIMARY", first.staff.id]]);
    expect(Number(rows[0]?.due)).toBe(instant("2026-03-11T00:30"));
  });
});

describe("A call in a gap of the roster from a number nobody knows", () => {
  it("R14 is acknowledged by the customer-service manager, who stands in for the team's", async () => {
    const desk = await api.build.viewerWith("CUSTOMER_SERVICE_MANAGER");
    await setClock(api, instant("2026-03-12T02:00"));
    const { id, gap } = await call("13800009999");
    expect(gap).toBe(true);
    expect(await paged(id)).toContainEqual(["DEPARTMENT_MANAGER", desk.staffId]);
    const { data } = await api.run(ACKNOWLEDGE, { input: { id } }, { as: desk });
    expect(data).toMatchObject({
      acknowledgePage: { dutyCall: { acknowledgedBy: { id: desk.staffId } } },
    });
  });
});

describe("A record opened after hours of a call that came within them", () => {
  it("R14 pages the engineer on duty all the same", async () => {
    const phone = "13912345750";
    const { id } = await openPath(api, instant("2026-03-10T17:40"), { phone });
    await setClock(api, instant("2026-03-10T17:50"));
    const { outsideHours, id: called } = await call(phone);
    expect(outsideHours).toBe(false);
    const record = await api.dataSource.manager.findOneByOrFail(ServiceRecord, { id });
    await at(api, { viewer: agent, now: instant("2026-03-10T18:05") }, (unit) =>
      pageForRecord(unit, { record }),
    );
    const rows: { id: string }[] = await api.dataSource.query(
      "SELECT id FROM duty_call WHERE service_record_id = $1",
      [record.id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.id).not.toBe(called);
    expect(await paged(rows[0]?.id ?? "")).toEqual([["PRIMARY", first.staff.id]]);
  });
});

describe("A handover", () => {
  it("SLA-34 R14 names the record called in at 07:55, whose hour runs into the next shift; left out it is refused", async () => {
    const called = instant("2026-03-11T07:55");
    const { id } = await openPath(api, called);
    await api.dataSource.query(
      "UPDATE service_record SET created_at = created_at - interval '1 day' WHERE id <> $1",
      [id],
    );
    await setClock(api, instant("2026-03-11T07:58"));
    const as = await api.build.viewer(first.staff);
    const without = await api.run(
      HANDOVER,
      { input: { note: "交班", serviceRecordIds: [] } },
      { as },
    );
    expect(without.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect(without.errors?.[0]?.extensions.fields?.[0]?.allowed).toMatch(/^SR-/);
    const { data, errors } = await api.run(
      HANDOVER,
      { input: { note: "交班", serviceRecordIds: [id] } },
      { as },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      recordHandover: { dutyHandover: { toEngineer: { id: next.engineer.id } } },
    });
    const notices: { kind: string }[] = await api.dataSource.query(
      "SELECT kind FROM staff_notice WHERE staff_id = $1 AND kind = 'HANDOVER'",
      [next.staff.id],
    );
    expect(notices).toHaveLength(1);
  });

  it("is not for whoever has no shift", async () => {
    const input = { note: "交班", serviceRecordIds: [] };
    const as = await api.build.viewer(backup.staff);
    expect((await api.run(HANDOVER, { input }, { as })).errors?.[0]?.extensions.code).toBe(
      "NOT_FOUND",
    );
    expect((await api.run(HANDOVER, { input }, { as: agent })).errors?.[0]?.extensions.code).toBe(
      "FORBIDDEN",
    );
  });
});
