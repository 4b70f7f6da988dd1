import { formatInstant } from "@attest/shared/primitives";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import {
  at,
  closePath,
  OPENED,
  openPath,
  openPathApi,
  type RecordPath,
} from "../../testing/record-path.ts";
import type { TestApi } from "../../testing/test-api.ts";
import { askReassignment } from "./reassignment-request.service.ts";
import { ServiceRecord } from "./service-record.entity.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;

let api: TestApi;
let closed: RecordPath;
let open: RecordPath;
beforeAll(async () => {
  api = await openPathApi();
  closed = await openPath(api, OPENED);
  await closePath(api, closed, OPENED + HOUR);
  open = await openPath(api, OPENED);
});
afterAll(() => api.close());

async function found(fact: object, as: Viewer): Promise<string[]> {
  const { data, errors } = await api.run<{ serviceRecords: { nodes: { id: string }[] } }>(
    "query ($fact: ServiceRecordFactFilter!) { serviceRecords(first: 100, filter: { fact: $fact }) { nodes { id } } }",
    { fact },
    { as },
  );
  expect(errors).toBeUndefined();
  return data.serviceRecords.nodes.map(({ id }) => id);
}

async function setCycle(one: RecordPath, assignments: string): Promise<void> {
  await api.dataSource.query(
    `UPDATE service_cycle SET ${assignments} WHERE service_record_id = $1`,
    [one.id],
  );
}

const during = (from: number, to: number) => ({ gte: formatInstant(from), lt: formatInstant(to) });

it("the list behind a figure has what the figure counts, in its time and for its team", async () => {
  const { manager, team } = closed;
  const day = during(OPENED, OPENED + DAY);
  for (const fact of ["RESPONSE_JUDGED", "RESOLUTION_JUDGED", "CLOSED"]) {
    expect(await found({ fact, ...day, industryTeamId: team.id }, manager)).toEqual([closed.id]);
    expect(await found({ fact, ...during(0, OPENED) }, manager)).toEqual([]);
    expect(await found({ fact, industryTeamId: open.team.id }, manager)).toEqual([]);
  }
  expect(await found({ fact: "RESPONSE_LATE" }, manager)).toEqual([]);
  await setCycle(closed, "response_due_at = response_stopped_at - interval '1 second'");
  expect(await found({ fact: "RESPONSE_LATE", ...day }, manager)).toEqual([closed.id]);
  await setCycle(closed, "response_provisional = true");
  expect(await found({ fact: "RESPONSE_LATE", ...day }, manager)).toEqual([]);
});

it("R21 a withdrawal counts as one just before due only within the four hours before, and never after", async () => {
  const near = { fact: "WITHDRAWN_NEAR_DUE" };
  const cases = [
    ["closed_at", true],
    ["closed_at + interval '3 hours 59 minutes'", true],
    ["closed_at + interval '4 hours'", false],
    ["closed_at - interval '1 second'", false],
  ] as const;
  for (const [due, counts] of cases) {
    await setCycle(closed, `close_reason = 'CUSTOMER_WITHDRAWN', resolution_due_at = ${due}`);
    expect(await found(near, closed.manager)).toEqual(counts ? [closed.id] : []);
  }
  expect(await found({ fact: "WITHDRAWN" }, closed.manager)).toEqual([closed.id]);
});

it("R17 what is passed around, and what waits for its manager's decision, is found", async () => {
  const { version } = await api.dataSource.manager.findOneByOrFail(ServiceRecord, { id: open.id });
  const awaited = { fact: "REASSIGNMENT_AWAITED", industryTeamId: open.team.id };
  expect(await found(awaited, open.manager)).toEqual([]);
  await at(api, { viewer: open.holder, now: OPENED + 60 }, (unit) =>
    askReassignment(unit, { id: open.id, version, reason: "需要数据库专家" }),
  );
  expect(await found(awaited, open.manager)).toEqual([open.id]);
  for (const [count, ids] of [
    [2, []],
    [3, [open.id]],
  ] as const) {
    await api.dataSource.query("UPDATE service_record SET reassignment_count = $2 WHERE id = $1", [
      open.id,
      count,
    ]);
    expect(await found({ fact: "PASSED_AROUND" }, open.manager)).toEqual(ids);
  }
});

it("what happened to a record one may not read is not told by the list", async () => {
  await setCycle(closed, "qa_flags = ARRAY['CONSENT_BY_HOLDER', 'UNREACHABLE']");
  for (const fact of ["CONSENT_BY_HOLDER", "CLOSED_UNREACHABLE", "WITHDRAWN", "CLOSED"]) {
    expect(await found({ fact }, closed.manager)).toEqual([closed.id]);
    expect(await found({ fact }, open.manager)).toEqual([]);
  }
});
