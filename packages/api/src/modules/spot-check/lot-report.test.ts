import { commitmentOf, drawSample } from "@attest/shared/sampling";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { openTestServer, type TestServer } from "../../testing/test-server.ts";
import { readLotReport } from "./lot-report.service.ts";
import { printLotReport } from "./print-lot-report.ts";
import {
  drawnLot,
  openSpotCheckWorld,
  revealedLot,
  type SpotCheckWorld,
} from "./spot-check-world.fixture.ts";

let world: SpotCheckWorld;
let server: TestServer;
let viewer: Viewer;
beforeAll(async () => {
  world = await openSpotCheckWorld(40);
  const { dataSource, url, statements } = world.api;
  const database = { dataSource, url, statements, close: () => Promise.resolve() };
  const identify = (): Promise<{ viewer: Viewer; now: number; demo: boolean }> =>
    Promise.resolve({ viewer, now: 0, demo: false });
  server = await openTestServer({ database, identify });
});
afterAll(async () => {
  await server.close();
  await world.api.close();
});

async function fetched(id: string, as: Viewer): Promise<{ status: number; body: Buffer }> {
  viewer = as;
  const { statusCode, rawPayload } = await server.server.inject(`/lots/${id}/report.pdf`);
  return { status: statusCode, body: rawPayload };
}

describe("A lot's report", () => {
  it("holds seed, hash, sample, scores and verdict, so that the draw can be made again from it", async () => {
    const { id } = await revealedLot(world);
    const report = await readLotReport(world.api.dataSource, world.manager, id);
    const seed = report?.seed ?? "";
    expect(report?.lot).toMatchObject({ size: 40, sampleSize: 13, verdict: "ACCEPTED" });
    expect(commitmentOf(seed)).toBe(report?.commitment);
    const rows: { id: string; stratum: null }[] = await world.api.dataSource.query(
      "SELECT id, stratum FROM frame_item WHERE lot_id = $1",
      [id],
    );
    const again = drawSample({ frame: rows, seed, sampleSize: 13 });
    expect(report?.sample.map(({ itemId }) => itemId)).toEqual(again.map((item) => item.id));
    expect(report?.reviews.every(({ score }) => score !== null)).toBe(true);
    const pdf = await fetched(id, world.manager);
    expect(pdf.status).toBe(200);
    expect(pdf.body.subarray(0, 5).toString()).toBe("%PDF-");
    const facts = { language: "en", company: "Company" } as const;
    const [one, two] = [report, report].map((same) => same && printLotReport(same, facts));
    expect(await one).toEqual(await two);
  });

  it("is nobody's before the reveal, nor a stranger's after it", async () => {
    const { id } = await drawnLot(world);
    const [first = world.manager] = world.inspectors;
    const everybody: Viewer[] = [first, world.generalManager, world.manager, world.engineer];
    for (const as of everybody) {
      expect((await fetched(id, as)).status).toBe(404);
    }
    expect((await fetched("none", world.generalManager)).status).toBe(404);
    const revealed = await revealedLot(world);
    const agent = await world.api.build.viewerWith("AGENT");
    const strangers: Viewer[] = [agent, { kind: "ANONYMOUS" }];
    for (const as of strangers) {
      expect((await fetched(revealed.id, as)).status).toBe(404);
    }
  });
});
