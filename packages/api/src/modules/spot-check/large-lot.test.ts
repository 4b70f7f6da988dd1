import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSpotCheckWorld, plannedLot, type SpotCheckWorld } from "./spot-check-world.fixture.ts";
import { closedCycles } from "./closed-cycles.fixture.ts";

let world: SpotCheckWorld;
beforeAll(async () => {
  world = await openSpotCheckWorld(1);
  const { teamId, engineerId } = world;
  await closedCycles(world.api, { teamId, engineerId, count: 8_000 });
}, 60_000);
afterAll(() => world.api.close());

describe("a lot of thousands of cycles", () => {
  it("is frozen whole and drawn", async () => {
    const lot = await plannedLot(world);
    const started = performance.now();
    const frozen = await world.give("freezeLot", { id: lot.id, version: lot.version });
    const drawn = await world.give("drawLot", { id: lot.id, version: frozen.version });
    const took = Math.round(performance.now() - started);
    console.log(`Froze and drew a lot of 8,000 cycles in ${String(took)} ms.`);
    expect(drawn.status).toBe("DRAWN");
  });
});
