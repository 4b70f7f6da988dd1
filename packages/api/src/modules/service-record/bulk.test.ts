import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { newId } from "../../platform/random.ts";
import { OPENED, openPath, openPathApi, type RecordPath } from "../../testing/record-path.ts";
import type { TestApi } from "../../testing/test-api.ts";
import { ServiceRecord } from "./service-record.entity.ts";

const ASSIGN = `mutation ($input: BulkAssignServiceRecordsInput!) { bulkAssignServiceRecords(input: $input) {
  dryRun done refused results { id code message serviceRecord { id status version } } } }`;
const REASSIGN = `mutation ($input: BulkReassignServiceRecordsInput!) { bulkReassignServiceRecords(input: $input) {
  dryRun done refused results { id code } } }`;

interface Outcome {
  readonly dryRun: boolean;
  readonly done: number;
  readonly refused: number;
  readonly results: readonly { readonly id: string; readonly code: string | null }[];
}

let api: TestApi;
let path: RecordPath;
beforeAll(async () => {
  api = await openPathApi();
  path = await openPath(api, OPENED);
});
afterAll(() => api.close());

/** Records of the path's team that have nobody yet. */
async function openRecords(count: number): Promise<ServiceRecord[]> {
  const model = await api.dataSource.manager.findOneByOrFail(ServiceRecord, { id: path.id });
  const paths = [];
  for (let n = 0; n < count; n += 1) {
    paths.push((await openPath(api, OPENED)).id);
  }
  await api.dataSource.query(
    "UPDATE service_record SET status = 'OPEN', engineer_id = NULL, industry_team_id = $2 WHERE id = ANY($1)",
    [paths, model.industryTeamId],
  );
  const { manager } = api.dataSource;
  return Promise.all(paths.map((id) => manager.findOneByOrFail(ServiceRecord, { id })));
}

const itemsOf = (records: readonly ServiceRecord[]): { id: string; version: number }[] =>
  records.map(({ id, version }) => ({ id, version }));

async function assign(input: object, as: Viewer = path.agent): Promise<Outcome> {
  const engineerId = path.engineer.engineer.id;
  const answer = await api.run<{ bulkAssignServiceRecords: Outcome }>(
    ASSIGN,
    { input: { engineerId, ...input } },
    { as },
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.bulkAssignServiceRecords;
}

const entriesOf = async (action: string, ids: readonly string[]): Promise<number> => {
  const rows: { n: string }[] = await api.dataSource.query(
    "SELECT count(*) AS n FROM journal_entry WHERE action = $1 AND service_record_id = ANY($2) AND actor = $3",
    [action, ids, path.agent.staffId],
  );
  return Number(rows[0]?.n);
};

describe("assigning in bulk", () => {
  it("says with a dry run what would become of each record, and changes nothing", async () => {
    const records = await openRecords(3);
    const [first] = records;
    const items = [...itemsOf(records), { id: newId(), version: 1 }];
    const stale = items.map((item) => (item.id === first?.id ? { ...item, version: 99 } : item));
    const tried = await assign({ items: stale, dryRun: true });
    expect(tried).toMatchObject({ dryRun: true, done: 2, refused: 2 });
    expect(tried.results.map(({ code }) => code)).toEqual(["CONFLICT", null, null, "NOT_FOUND"]);
    expect(
      await entriesOf(
        "service_record.assign",
        items.map(({ id }) => id),
      ),
    ).toBe(0);
    const after = await api.dataSource.manager.findBy(ServiceRecord, { status: "OPEN" });
    expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(records.map(({ id }) => id)));
    // The same for real.
    const { dryRun, ...told } = await assign({ items: stale });
    expect(dryRun).toBe(false);
    expect(told.results.map(({ id, code }) => [id, code])).toEqual(
      tried.results.map(({ id, code }) => [id, code]),
    );
    expect(
      await entriesOf(
        "service_record.assign",
        items.map(({ id }) => id),
      ),
    ).toBe(2);
  });

  it("leaves what is refused as it was and does the rest, each with one journal entry", async () => {
    const records = await openRecords(2);
    const items = [...itemsOf(records), { id: path.id, version: 2 }];
    const { done, refused, results } = await assign({ items });
    expect([done, refused]).toEqual([2, 1]);
    expect(results.map(({ code }) => code)).toEqual([null, null, "TRANSITION_REFUSED"]);
    for (const { id } of records) {
      expect(await entriesOf("service_record.assign", [id])).toBe(1);
    }
    const again = await assign({ items: itemsOf(records) });
    expect(again.results.map(({ code }) => code)).toEqual(["CONFLICT", "CONFLICT"]);
  });

  it("two at once over the same records do each once", async () => {
    const records = await openRecords(4);
    const items = itemsOf(records);
    const both = await Promise.all([assign({ items }), assign({ items: items.toReversed() })]);
    expect(both.map(({ done }) => done).reduce((a, b) => a + b)).toBe(4);
    expect(
      await entriesOf(
        "service_record.assign",
        items.map(({ id }) => id),
      ),
    ).toBe(4);
  });

  it("a manager of another team does nothing, as if the records were not there", async () => {
    const records = await openRecords(1);
    const other = await openPath(api, OPENED);
    const { results } = await assign({ items: itemsOf(records) }, other.manager);
    expect(results.map(({ code }) => code)).toEqual(["NOT_FOUND"]);
  });

  it("is answered again word for word to a retry with the same key", async () => {
    const records = await openRecords(1);
    const input = { items: itemsOf(records), engineerId: path.engineer.engineer.id };
    const options = { as: path.agent, idempotencyKey: "bulk-1" };
    const first = await api.run(ASSIGN, { input }, options);
    const second = await api.run(ASSIGN, { input }, options);
    expect(second.data).toEqual(first.data);
    expect(second.extensions).toMatchObject({ replayed: true });
  });

  it("refuses no record, one twice, and more than 250", async () => {
    const [record] = await openRecords(1);
    const item = { id: record?.id ?? "", version: 1 };
    const many = Array.from({ length: 251 }, () => ({ id: newId(), version: 1 }));
    for (const items of [[], [item, item], many]) {
      const input = { items, engineerId: path.engineer.engineer.id };
      const { errors } = await api.run(ASSIGN, { input }, { as: path.agent });
      expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    }
  });

  it("costs as much as its commands would one by one", async () => {
    const items = Array.from({ length: 250 }, () => ({ id: newId(), version: 1 }));
    const input = { items, engineerId: path.engineer.engineer.id, dryRun: true };
    const cheap =
      "mutation ($input: BulkAssignServiceRecordsInput!) { bulkAssignServiceRecords(input: $input) { done results { id code } } }";
    const { extensions, errors } = await api.run(cheap, { input }, { as: path.agent });
    expect(errors).toBeUndefined();
    expect(extensions?.["cost"]).toMatchObject({ requested: 3_000 });
  });
});

describe("reassigning in bulk", () => {
  it("wants a reason and counts each reassignment", async () => {
    const { engineer } = await api.build.engineer({ team: path.team });
    const seen = await api.dataSource.manager.findOneByOrFail(ServiceRecord, { id: path.id });
    const input = { items: itemsOf([seen]), engineerId: engineer.id };
    const blank = await api.run<{ bulkReassignServiceRecords: Outcome }>(
      REASSIGN,
      { input: { ...input, reason: " " } },
      { as: path.manager },
    );
    expect(blank.data.bulkReassignServiceRecords.results).toEqual([
      { id: path.id, code: "BAD_USER_INPUT" },
    ]);
    const done = await api.run<{ bulkReassignServiceRecords: Outcome }>(
      REASSIGN,
      { input: { ...input, reason: "原工程师请假" } },
      { as: path.manager },
    );
    expect(done.data.bulkReassignServiceRecords.done).toBe(1);
    const after = await api.dataSource.manager.findOneByOrFail(ServiceRecord, { id: path.id });
    expect([after.engineerId, after.reassignmentCount]).toEqual([
      engineer.id,
      seen.reassignmentCount + 1,
    ]);
  });
});
