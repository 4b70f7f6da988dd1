import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DutyShift } from "../duty-roster/duty-shift.entity.ts";
import { newId } from "../../platform/random.ts";
import type { Viewer } from "../../platform/viewer.ts";
import {
  closePath,
  CLOSED,
  OPENED,
  openPath,
  openPathApi,
  setClock,
  type RecordPath,
} from "../../testing/record-path.ts";
import type { TestApi } from "../../testing/test-api.ts";

const NOON = OPENED + 2 * 3600;
const WORKLOAD =
  "query ($id: ID!) { engineer(id: $id) { workload { openRecords overdueRecords onDuty } } }";
const PAGE =
  "query ($first: Int!) { engineers(first: $first) { nodes { id workload { openRecords } } } }";

let api: TestApi;
let late: RecordPath;
let closed: RecordPath;
beforeAll(async () => {
  api = await openPathApi();
  late = await openPath(api, OPENED);
  closed = await openPath(api, OPENED);
  await closePath(api, closed, CLOSED);
  await api.dataSource.manager.insert(DutyShift, {
    id: newId(),
    engineerId: late.engineer.engineer.id,
    startsAt: NOON - 60,
    endsAt: NOON + 60,
  });
  await setClock(api, NOON);
});
afterAll(() => api.close());

async function workload({ engineer }: RecordPath, as: Viewer): Promise<unknown> {
  const { data, errors } = await api.run<{ engineer: { workload: unknown } | null }>(
    WORKLOAD,
    { id: engineer.engineer.id },
    { as },
  );
  expect(errors).toBeUndefined();
  return data.engineer?.workload;
}

describe("What an engineer has to do", () => {
  it("counts what they hold and what of it is late, and says who is on duty", async () => {
    const as = await api.build.viewerWith("CUSTOMER_SERVICE_MANAGER");
    expect(await workload(late, as)).toEqual({ openRecords: 1, overdueRecords: 1, onDuty: true });
    expect(await workload(closed, as)).toEqual({
      openRecords: 0,
      overdueRecords: 0,
      onDuty: false,
    });
  });

  it("ends with the shift, whose end is no longer part of it", async () => {
    const as = await api.build.viewerWith("AGENT");
    await setClock(api, NOON + 60);
    expect(await workload(late, as)).toMatchObject({ onDuty: false });
    await setClock(api, NOON);
  });

  it("counts only records one may read: a manager's own team's, an engineer's own team's, none for who reads none", async () => {
    const one = { openRecords: 1, overdueRecords: 1 };
    expect(await workload(late, late.manager)).toMatchObject(one);
    expect(await workload(late, late.holder)).toMatchObject(one);
    expect(await workload(late, closed.manager)).toMatchObject({
      openRecords: 0,
      overdueRecords: 0,
    });
    expect(await workload(late, await api.build.viewerWith("ADMINISTRATOR"))).toBeNull();
  });

  it("costs one statement, however many engineers there are", async () => {
    const as = await api.build.viewerWith("AGENT");
    const cost = async (first: number): Promise<number> => {
      api.statements.length = 0;
      await api.run(PAGE, { first }, { as });
      return api.statements.filter((text) => text.includes("duty_shift d")).length;
    };
    expect([await cost(1), await cost(100)]).toEqual([1, 1]);
  });
});
