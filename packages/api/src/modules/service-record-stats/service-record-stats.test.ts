import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createJobContext } from "../../platform/jobs/start-worker.ts";
import type { StaffViewer, Viewer } from "../../platform/viewer.ts";
import { reopenServiceRecord } from "../service-record/reopen.service.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { at, closePath, openPath, setClock, type RecordPath } from "../../testing/record-path.ts";
import { openTestApi, type TestApi } from "../../testing/test-api.ts";
import { COUNT_SERVICE_RECORDS, serviceRecordStatsJobs } from "./service-record-stats.jobs.ts";

/** 2026-09-01T10:00:00+08:00, a Tuesday. */
const TUESDAY = 1_788_228_000;
const DAY = 24 * 3600;

interface Stat {
  readonly industryTeam: { readonly id: string } | null;
  readonly engineer: { readonly id: string } | null;
  readonly channel: string | null;
  readonly day: string | null;
  readonly month: string | null;
  readonly [figure: string]: unknown;
}

const FIGURES =
  "opened closed reopened responsesJudged responsesMet resolutionsJudged resolutionsMet evaluationSum evaluationCount";
const QUERY = `query ($by: [ServiceRecordStatDimension!]!, $from: Date!, $to: Date!, $filter: ServiceRecordStatFilter) {
  serviceRecordStats(by: $by, from: $from, to: $to, filter: $filter) {
    industryTeam { id } engineer { id } serviceLevel { id } channel day month ${FIGURES} } }`;

let api: TestApi;
let director: StaffViewer;
let paths: RecordPath[];
beforeAll(async () => {
  api = await openTestApi();
  director = await api.build.viewerWith("OPERATIONS_DIRECTOR");
  // The company of this test begins before its database was made.
  await api.dataSource.query(
    "UPDATE service_record_stat_position SET locked_until = to_timestamp($1)",
    [TUESDAY],
  );
  paths = [];
  for (const [index, open] of [TUESDAY, TUESDAY + 3_600, TUESDAY + DAY].entries()) {
    await setClock(api, open);
    const path = await openPath(api, open);
    paths.push(path);
    if (index !== 1) {
      await closePath(api, path, open + 2 * 3_600);
    }
  }
});
afterAll(() => api.close());

async function count(): Promise<void> {
  await serviceRecordStatsJobs[COUNT_SERVICE_RECORDS]?.(createJobContext(api), null);
}

async function stats(
  by: readonly string[],
  as: Viewer = director,
  filter: object | null = null,
): Promise<Stat[]> {
  const answer = await api.run<{ serviceRecordStats: Stat[] }>(
    QUERY,
    { by, from: "2026-09-01", to: "2026-12-31", filter },
    { as },
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.serviceRecordStats;
}

/** The same counted from the rows. */
async function countedFromRows(): Promise<unknown[]> {
  return api.dataSource.query(
    `SELECT to_char(day, 'YYYY-MM-DD') AS day, sum(o)::int AS opened, sum(c)::int AS closed, sum(p)::int AS reopened, sum(j)::int AS "responsesJudged", sum(m)::int AS "responsesMet"
     FROM (
       SELECT (opened_at AT TIME ZONE 'Asia/Shanghai')::date AS day, (number = 1)::int AS o, 0 AS c, (number > 1)::int AS p, 0 AS j, 0 AS m FROM service_cycle
       UNION ALL SELECT (closed_at AT TIME ZONE 'Asia/Shanghai')::date, 0, 1, 0, 0, 0 FROM service_cycle WHERE closed_at IS NOT NULL
       UNION ALL SELECT (response_stopped_at AT TIME ZONE 'Asia/Shanghai')::date, 0, 0, 0, 1, (response_stopped_at <= response_due_at)::int
         FROM service_cycle WHERE response_stopped_at IS NOT NULL
     ) f GROUP BY day ORDER BY day`,
  );
}

const short = ({ day, opened, closed, reopened, responsesJudged, responsesMet }: Stat): object => ({
  day,
  opened,
  closed,
  reopened,
  responsesJudged,
  responsesMet,
});

describe("the daily figures", () => {
  it("are those counted from the rows, however often and in whatever pieces they are kept up", async () => {
    await count();
    expect((await stats(["DAY"])).map(short)).toEqual(await countedFromRows());
    await count();
    await api.dataSource.query("UPDATE service_record_stat_position SET seq = 0");
    await count();
    expect((await stats(["DAY"])).map(short)).toEqual(await countedFromRows());
    expect(await stats([])).toMatchObject([
      { opened: 3, closed: 2, reopened: 0, responsesJudged: 2, day: null, industryTeam: null },
    ]);
  });

  it("move with a record that is reopened", async () => {
    const [{ id, agent }] = paths as [RecordPath];
    const again = TUESDAY + 5 * DAY;
    await setClock(api, again);
    const { version } = await api.dataSource.manager.findOneByOrFail(ServiceRecord, { id });
    await at(api, { viewer: agent, now: again }, (unit) =>
      reopenServiceRecord(unit, { id, version, reason: "又出现了" }),
    );
    await count();
    expect((await stats(["DAY"])).map(short)).toEqual(await countedFromRows());
    expect(await stats(["MONTH"])).toMatchObject([{ month: "2026-09", opened: 3, reopened: 1 }]);
  });

  it("are what a first fill of the same rows would be", async () => {
    await count();
    const kept: unknown[] = await api.dataSource.query(
      "SELECT * FROM service_record_day WHERE opened + closed + reopened + responses_judged + resolutions_judged + evaluation_count > 0 ORDER BY 1, 2, 3, 4, 5",
    );
    const fresh: unknown[] = await api.dataSource.query(
      `SELECT day, industry_team_id, engineer_id, channel, service_level_id, sum(opened)::int AS opened, sum(closed)::int AS closed, sum(reopened)::int AS reopened,
         sum(responses_judged)::int AS responses_judged, sum(responses_met)::int AS responses_met, sum(resolutions_judged)::int AS resolutions_judged,
         sum(resolutions_met)::int AS resolutions_met, sum(evaluation_sum)::int AS evaluation_sum, sum(evaluation_count)::int AS evaluation_count
       FROM service_record_stat_lines(NULL, company_now()) GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`,
    );
    expect(kept).toEqual(fresh);
    expect(fresh.length).toBeGreaterThan(2);
  });

  it("count an answer once it is locked, a day after it was given", async () => {
    const [, , { id }] = paths as [RecordPath, RecordPath, RecordPath];
    const now = TUESDAY + 6 * DAY;
    await setClock(api, now);
    await api.transact(async (unit) => {
      await unit.db.query(
        "UPDATE evaluation SET score = 4, status = 'ANSWERED', answered_at = to_timestamp($2) WHERE service_record_id = $1",
        [id, now],
      );
      unit.journal({
        action: "evaluation.answer",
        target: "evaluation:x",
        area: "QUALITY",
        serviceRecordId: id,
      });
    });
    await count();
    expect((await stats([]))[0]).toMatchObject({ evaluationSum: 0, evaluationCount: 0 });
    await setClock(api, now + DAY + 60);
    await count();
    expect((await stats([]))[0]).toMatchObject({ evaluationSum: 4, evaluationCount: 1 });
  });
});

describe("the right to figures", () => {
  it("is the right to the records: of all, of one's team, or none", async () => {
    const [first, second] = paths as [RecordPath, RecordPath];
    const teams = (rows: readonly Stat[]): unknown[] =>
      rows.map(({ industryTeam }) => industryTeam?.id).sort();
    expect(teams(await stats(["TEAM"]))).toEqual(paths.map(({ team }) => team.id).sort());
    expect(teams(await stats(["TEAM"], first.manager))).toEqual([first.team.id]);
    expect(await stats(["TEAM"], await api.build.viewerWith("ADMINISTRATOR"))).toEqual([]);
    expect(
      (await stats(["ENGINEER", "CHANNEL"], second.holder)).map((row) => [
        row.engineer?.id,
        row.channel,
      ]),
    ).toEqual([[second.engineer.engineer.id, "PHONE"]]);
    const ofSecond = { industryTeamId: { eq: second.team.id }, channel: ["PHONE"] };
    expect(await stats([], director, ofSecond)).toMatchObject([{ opened: 1, closed: 0 }]);
  });

  it("reaches evaluations only as far as the right to those does", async () => {
    const [, , third] = paths as [RecordPath, RecordPath, RecordPath];
    const outsider: Viewer = { kind: "KEY", keyId: "k", name: "k", scopes: ["records:read"] };
    expect((await stats([], third.manager))[0]).toMatchObject({
      evaluationSum: 4,
      evaluationCount: 1,
    });
    expect((await stats([], third.holder))[0]).toMatchObject({ evaluationCount: 1 });
    expect((await stats([], outsider))[0]).toMatchObject({
      opened: 3,
      evaluationSum: 0,
      evaluationCount: 0,
    });
  });

  it("names what it does not take", async () => {
    const answer = await api.run(
      QUERY,
      { by: [], from: "2026-09-02", to: "2026-09-01" },
      { as: director },
    );
    expect(answer.errors?.[0]?.extensions.fields?.[0]?.path).toBe("from");
  });
});
