import { drawSample } from "@attest/shared/sampling";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../../testing/test-api.ts";
import { seedDemoCompany } from "./seed-demo-company.ts";

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
  await seedDemoCompany({
    dataSource: api.dataSource,
    environment: { publicUrl: "http://localhost:4000" },
    records: 600,
  });
}, 120_000);
afterAll(() => api.close());

interface SeenLot {
  readonly status: string;
  readonly seed: string | null;
  readonly samplingPlan: { readonly sampleSize: number };
  readonly frame: { readonly nodes: { readonly id: string; readonly stratum: string | null }[] };
  readonly sample: { readonly id: string }[];
}

describe("the demo company", () => {
  it("has one revealed lot that can be drawn again, and one that waits to be drawn", async () => {
    const as = await api.build.viewerWith("INSPECTOR");
    const { data } = await api.run<{ lots: { nodes: SeenLot[] } }>(
      "{ lots(first: 10) { nodes { status seed samplingPlan { sampleSize } frame(first: 100) { nodes { id stratum } } sample { id } } } }",
      {},
      { as },
    );
    const [waiting, revealed] = data.lots.nodes;
    expect([waiting?.status, revealed?.status]).toEqual(["FROZEN", "REVEALED"]);
    expect(waiting).toMatchObject({ seed: null, sample: [] });
    const frame = revealed?.frame.nodes ?? [];
    const sampleSize = revealed?.samplingPlan.sampleSize ?? 0;
    const drawn = drawSample({ frame, seed: revealed?.seed ?? "", sampleSize });
    expect(revealed?.sample.map(({ id }) => id)).toEqual(drawn.map(({ id }) => id));
    expect(drawn.length).toBeGreaterThan(1);
  });
});
