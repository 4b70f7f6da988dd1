import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { importServiceNow } from "@attest/api/modules/import/import-service-now";
import { createSpotCheckPlan } from "@attest/api/modules/spot-check/create-plan.service";
import { drawLot } from "@attest/api/modules/spot-check/draw-lot.service";
import { freezeLot } from "@attest/api/modules/spot-check/freeze-lot.service";
import { Lot } from "@attest/api/modules/spot-check/lot.entity";
import { openTestApi, type TestApi } from "@attest/api/testing/test-api";
import type { StaffViewer } from "@attest/api/platform/viewer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consoleDocuments } from "../contract/console-documents.ts";

const LOG = fileURLToPath(
  new URL("../../../shared/data/uci/incident_event_log_part1.csv.xz", import.meta.url),
);
const REVIEW = consoleDocuments().find(({ text }) => text.startsWith("query Review("))?.text ?? "";

/** The group and month with the most closed cycles. */
const LARGEST = `SELECT attributed_team_id AS team, to_char(date_trunc('month', closed_at AT TIME ZONE 'Asia/Shanghai'), 'YYYY-MM-DD') AS from,
    to_char(date_trunc('month', closed_at AT TIME ZONE 'Asia/Shanghai') + interval '1 month - 1 day', 'YYYY-MM-DD') AS to,
    count(*)::int AS cycles
  FROM service_cycle WHERE attributed_team_id IS NOT NULL AND closed_at IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 4 DESC LIMIT 1`;

interface Largest {
  readonly team: string;
  readonly from: string;
  readonly to: string;
  readonly cycles: number;
}

describe.skipIf(!existsSync(LOG))(`a lot of a real company's incidents (${LOG})`, () => {
  let api: TestApi;
  let inspectors: StaffViewer[];
  let largest: Largest;

  beforeAll(async () => {
    api = await openTestApi();
    const { dataSource, statements, build } = api;
    await build.calendars();
    await importServiceNow({
      dataSource,
      path: LOG,
      customerName: "ServiceNow 导入",
      mode: "WRITE",
      onProgress: () => void (statements.length = 0),
    });
    // As the database does by itself after a while.
    await dataSource.query("ANALYZE");
    inspectors = await Promise.all([1, 2, 3].map(() => build.viewerWith("INSPECTOR")));
    [largest = { team: "", from: "", to: "", cycles: 0 }] = await dataSource.query(LARGEST);
  }, 300_000);
  afterAll(() => api.close());

  it("of one group and month is frozen and drawn in 2 s, and a review of it served in 300 ms", async () => {
    const [inspector] = inspectors;
    const { team: industryTeamId, from, to, cycles } = largest;
    const { spotCheckPlanId: planId } = await api.transact(
      (unit) =>
        createSpotCheckPlan(unit, {
          ...{ industryTeamId, from, to, kind: "IRREGULAR", method: "ISO_2859" },
          ...{ level: "II", aql: "4.0", stratifyBy: "NONE" },
        }),
      inspector,
    );
    const { id, version } = await api.dataSource.manager.findOneByOrFail(Lot, { planId });
    const started = performance.now();
    await api.transact((unit) => freezeLot(unit, { id, version }), inspector);
    await api.transact((unit) => drawLot(unit, { id, version: version + 1 }), inspector);
    const seconds = (performance.now() - started) / 1_000;
    const { size, sampleSize } = await api.dataSource.manager.findOneByOrFail(Lot, { id });
    const served = await servedIn(id);
    const figures = [`${String(cycles)} cycles`, `sample ${String(sampleSize)}`];
    console.log(
      `lot: ${figures.join(", ")}, ${seconds.toFixed(2)} s; review ${served.toFixed(0)} ms`,
    );
    expect(size).toBe(cycles);
    expect(cycles).toBeGreaterThan(1_000);
  }, 60_000);

  /** Every open review of the first inspector as its page asks for it. @returns the median in ms */
  async function servedIn(lotId: string): Promise<number> {
    const as = inspectors[0];
    const rows: { id: string }[] = await api.dataSource.query(
      "SELECT id FROM review WHERE lot_id = $1 AND reviewer_id = $2 AND status = 'ASSIGNED'",
      [lotId, as?.staffId],
    );
    const times: number[] = [];
    for (const { id } of rows) {
      const asked = performance.now();
      const { data, errors } = await api.run<{ review: { id: string } }>(
        REVIEW,
        { id },
        as === undefined ? {} : { as },
      );
      times.push(performance.now() - asked);
      expect(errors).toBeUndefined();
      expect(data.review.id).toBe(id);
    }
    times.sort((a, b) => a - b);
    return times[Math.floor(times.length / 2)] ?? Infinity;
  }
});
