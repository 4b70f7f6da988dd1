import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffViewer } from "../../platform/viewer.ts";
import { openSpotCheckWorld, type SpotCheckWorld } from "./spot-check-world.fixture.ts";

let world: SpotCheckWorld;
beforeAll(async () => {
  world = await openSpotCheckWorld(3);
});
afterAll(() => world.api.close());

async function give(name: string, input: object, as?: StaffViewer): Promise<string> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await world.api.run<
    Record<string, { calibrationSession: { id: string } }>
  >(
    `mutation ($input: ${type}!) { ${name}(input: $input) { calibrationSession { id } } }`,
    { input },
    as === undefined ? {} : { as },
  );
  return errors?.[0]?.extensions.code ?? data[name]?.calibrationSession.id ?? "NOTHING";
}

const COMPARE = `query ($id: ID!) { calibrationComparison(id: $id) { criterion units interval nominal } }`;

describe("a calibration session", () => {
  it("compares what the invited scored, once its deadline is over, and not before", async () => {
    const [first, second, third] = world.inspectors;
    const cycles: { id: string }[] = await world.api.dataSource.query(
      "SELECT id FROM service_cycle ORDER BY frame_id",
    );
    const serviceCycleIds = cycles.map(({ id }) => id);
    const inspectorIds = [first?.staffId, second?.staffId];
    const deadline = "2099-01-01T18:00:00+08:00";
    const input = { title: "九月校准", serviceCycleIds, inspectorIds, deadline };
    const alone = { ...input, inspectorIds: [first?.staffId] };
    expect(await give("createCalibrationSession", alone, first)).toBe("BAD_USER_INPUT");
    expect(await give("createCalibrationSession", input, world.manager)).toBe("FORBIDDEN");
    const id = await give("createCalibrationSession", input, first);
    const criteria: { id: string; critical: boolean }[] = await world.api.dataSource.query(
      "SELECT id, critical FROM criterion ORDER BY position",
    );
    const marks = (score: number): object[] =>
      criteria.map((one) => ({ criterionId: one.id, score: one.critical ? 1000 : score }));
    for (const [at, serviceCycleId] of serviceCycleIds.entries()) {
      await give("rateCalibration", { id, serviceCycleId, marks: marks(800 + at * 50) }, first);
      await give("rateCalibration", { id, serviceCycleId, marks: marks(800 + at * 50) }, second);
    }
    const [serviceCycleId] = serviceCycleIds;
    const uninvited = { id, serviceCycleId, marks: marks(900) };
    expect(await give("rateCalibration", uninvited, third)).toBe("NOT_FOUND");
    const early = await world.ask<{ calibrationComparison: object[] }>(COMPARE, first, { id });
    expect(early.calibrationComparison).toEqual([]);
    await world.api.dataSource.query(
      "UPDATE calibration_session SET deadline = company_now() - interval '1 second'",
    );
    expect(await give("rateCalibration", uninvited, first)).toBe("WINDOW_CLOSED");
    const late = await world.ask<{ calibrationComparison: { criterion: string }[] }>(
      COMPARE,
      first,
      { id },
    );
    expect(late.calibrationComparison).toContainEqual({
      ...{ criterion: "礼貌与耐心", units: 3, interval: 1000, nominal: 1000 },
    });
    expect(late.calibrationComparison).toContainEqual({
      ...{ criterion: "客户信息安全", units: 3, interval: null, nominal: null },
    });
    const others = await world.ask<{ calibrationComparison: object[] }>(COMPARE, world.manager, {
      id,
    });
    expect(others.calibrationComparison).toEqual([]);
  });
});
