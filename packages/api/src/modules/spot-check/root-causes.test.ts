import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  drawnLot,
  openReviews,
  openSpotCheckWorld,
  type SpotCheckWorld,
} from "./spot-check-world.fixture.ts";

let world: SpotCheckWorld;
beforeAll(async () => {
  world = await openSpotCheckWorld(40);
});
afterAll(() => world.api.close());

describe("Root causes over time", () => {
  const ASK = `query ($team: ID) { rootCauses(from: "2020-01", to: "2099-12", industryTeamId: $team) {
    rootCause count industryTeam { id } } }`;
  interface Causes {
    readonly rootCauses: readonly { readonly rootCause: string; readonly count: number }[];
  }

  it("counts what reviews of revealed lots named, for those who may see them, and nothing before the reveal", async () => {
    const { id } = await drawnLot(world);
    const reviews = await openReviews(world, id);
    const before = await world.ask<Causes>(ASK, world.generalManager);
    await world.api.dataSource.query(
      `INSERT INTO review_mark (review_id, criterion_id, score, root_cause)
       SELECT r.id, c.id, 900, '响应慢' FROM review r JOIN lot l ON l.id = r.lot_id
         JOIN LATERAL (SELECT id FROM criterion WHERE scorecard_version_id = l.scorecard_version_id LIMIT 1) c ON true
       WHERE r.lot_id = $1`,
      [id],
    );
    expect(await world.ask<Causes>(ASK, world.generalManager)).toEqual(before);
    await world.api.dataSource.query(
      "UPDATE lot SET status = 'REVEALED', revealed_at = '2026-10-05T00:00:00+08:00' WHERE id = $1",
      [id],
    );
    for (const as of [world.generalManager, world.manager]) {
      const { rootCauses } = await world.ask<Causes>(ASK, as, { team: world.teamId });
      const found = rootCauses.find(({ rootCause }) => rootCause === "响应慢");
      expect(found?.count).toBeGreaterThanOrEqual(reviews.length);
    }
    const other = await world.ask<Causes>(ASK, world.manager, { team: world.engineerId });
    expect(other.rootCauses).toEqual([]);
  });

  it("refuses months in the wrong order", async () => {
    const asked = world.ask(`query { rootCauses(from: "2026-02", to: "2026-01") { count } }`);
    await expect(asked).rejects.toThrow("BAD_USER_INPUT");
  });
});
