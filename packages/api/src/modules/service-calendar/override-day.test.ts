import { parseInstant } from "@attest/shared/primitives";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { StaffViewer } from "../../platform/viewer.ts";
import { createJobContext } from "../../platform/jobs/start-worker.ts";
import { openPath, openPathApi, setClock } from "../../testing/record-path.ts";
import type { TestApi } from "../../testing/test-api.ts";
import { calendarAlarmWork } from "./calendar-alarm.ts";

const OVERRIDE = `mutation ($input: OverrideCalendarDayInput!) { overrideCalendarDay(input: $input) { serviceCalendar {
  state version recounts { serviceRecord { id } resolutionDueAt resolutionDueAtBefore } days { date type } } } }`;
const VERSION = "query { serviceCalendar(year: 2026) { version } }";

interface Overridden {
  readonly overrideCalendarDay: {
    readonly serviceCalendar: {
      readonly recounts: readonly { serviceRecord: { id: string }; resolutionDueAt: string }[];
    };
  };
}

let api: TestApi;
let director: StaffViewer;
beforeAll(async () => {
  api = await openPathApi();
  director = await api.build.viewerWith("OPERATIONS_DIRECTOR");
});
afterAll(() => api.close());

async function override(facts: object, as = director) {
  const { data } = await api.run<{ serviceCalendar: { version: number } }>(
    VERSION,
    {},
    { as: director },
  );
  const { version } = data.serviceCalendar;
  return api.run<Overridden>(OVERRIDE, { input: { version, ...facts } }, { as });
}

it("R10 R11 a day of the company's own moves open clocks, and what moved is listed", async () => {
  const now = parseInstant("2026-09-16T10:30:00+08:00") ?? 0;
  await setClock(api, now);
  const { id } = await openPath(api, now);
  const { data, errors } = await override({ date: "2026-09-17", working: false, name: "团建" });
  expect(errors).toBeUndefined();
  expect(data.overrideCalendarDay.serviceCalendar).toMatchObject({
    state: "CERTIFIED",
    recounts: [
      {
        serviceRecord: { id },
        resolutionDueAtBefore: "2026-09-17T10:30:00+08:00",
        resolutionDueAt: "2026-09-18T10:30:00+08:00",
      },
    ],
  });
});

it("R10 is refused for a day that is over, a year without a table, a stale version, and for anybody else", async () => {
  const code = async (facts: object, as = director) =>
    (await override(facts, as)).errors?.[0]?.extensions.code;
  expect(await code({ date: "2026-09-15", working: false })).toBe("BAD_USER_INPUT");
  expect(await code({ date: "2027-02-01", working: false })).toBe("CONFLICT");
  expect(await code({ date: "2026-09-18", working: false, version: 1 })).toBe("CONFLICT");
  const administrator = await api.build.viewerWith("ADMINISTRATOR");
  expect(await code({ date: "2026-09-18", working: false }, administrator)).toBe("FORBIDDEN");
});

it("R10 from 1 November a missing next year is told once a month to whoever can see to it", async () => {
  const context = createJobContext(api);
  const told = async (text: string): Promise<number> => {
    await setClock(api, parseInstant(`${text}T09:00:00+08:00`) ?? 0);
    return (await calendarAlarmWork.doSome(context)) + (await calendarAlarmWork.doSome(context));
  };
  expect(await told("2026-10-31")).toBe(0);
  expect(await told("2026-11-01")).toBe(1);
  expect(await told("2026-11-20")).toBe(0);
  expect(await told("2026-12-01")).toBe(1);
  const rows: unknown[] = await api.dataSource.query(
    "SELECT 1 FROM staff_notice WHERE kind = 'CALENDAR_MISSING' AND staff_id = $1",
    [director.staffId],
  );
  expect(rows).toHaveLength(2);
});
