import { commitmentOf, drawSample, frameHashOf } from "@attest/shared/sampling";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  drawnLot,
  openSpotCheckWorld,
  plannedLot,
  revealedLot,
  seenLot,
  reviewAll,
  type Seen,
  type SpotCheckWorld,
} from "./spot-check-world.fixture.ts";

let world: SpotCheckWorld;
beforeAll(async () => {
  world = await openSpotCheckWorld(40);
});
afterAll(() => world.api.close());

interface FullLot extends Seen {
  readonly plan: { readonly commitment: string };
  readonly verdict: string | null;
  readonly seed: string | null;
  readonly size: number | null;
  readonly frameHash: string | null;
  readonly defectives: number | null;
  readonly samplingPlan: { readonly sampleSize: number; readonly acceptanceNumber: number } | null;
  readonly frame: { readonly nodes: { readonly id: string; readonly stratum: string | null }[] };
  readonly sample: { readonly id: string; readonly rank: number; readonly rankHash: string }[];
}

const FULL = `query ($id: ID!) { lot(id: $id) { id version status verdict seed size frameHash defectives
  plan { commitment } samplingPlan { sampleSize acceptanceNumber } frame(first: 100) { nodes { id stratum } }
  sample { id rank rankHash } } }`;
const full = async (id: string, as = world.inspectors[0]): Promise<FullLot | null> =>
  (await world.ask<{ lot: FullLot | null }>(FULL, as, { id })).lot;

describe("a lot from plan to reveal", () => {
  it("is drawn as anyone can repeat once the seed is revealed", async () => {
    const drawn = await drawnLot(world);
    const before = await full(drawn.id);
    expect(before).toMatchObject({ status: "DRAWN", seed: null, size: 40, verdict: null });
    await reviewAll(world, drawn.id);
    const { version } = await seenLot(world, drawn.id);
    const judged = await world.give("judgeLot", { id: drawn.id, version });
    expect((await full(drawn.id))?.seed).toBeNull();
    await world.give("revealLot", { id: drawn.id, version: judged.version });
    const lot = await full(drawn.id);
    expect(lot).toMatchObject({ status: "REVEALED", verdict: "ACCEPTED", defectives: 0 });
    const seed = lot?.seed ?? "";
    const frame = lot?.frame.nodes ?? [];
    expect(commitmentOf(seed)).toBe(lot?.plan.commitment);
    expect(frameHashOf(frame.map(({ id }) => id))).toBe(lot?.frameHash);
    expect(drawSample({ frame, seed, sampleSize: 13 }).map(({ id }) => id)).toEqual(
      lot?.sample.map(({ id }) => id),
    );
    expect(before?.sample).toEqual(lot?.sample);
  });

  it("SPC-03 takes 13 of 40 with one borne, pinned at freezing", async () => {
    const { id } = await drawnLot(world);
    expect((await full(id))?.samplingPlan).toEqual({ sampleSize: 13, acceptanceNumber: 1 });
  });

  it("SPC-06 is EMPTY and has no verdict where nothing was closed", async () => {
    const lot = await plannedLot(world, { from: "2026-07-01", to: "2026-07-31" });
    const frozen = await world.give("freezeLot", { id: lot.id, version: lot.version });
    expect(await full(lot.id)).toMatchObject({ size: 0, verdict: "EMPTY" });
    const drawn = await world.give("drawLot", { id: lot.id, version: frozen.version });
    const judged = await world.give("judgeLot", { id: lot.id, version: drawn.version });
    const revealed = await world.give("revealLot", { id: lot.id, version: judged.version });
    expect(revealed.status).toBe("REVEALED");
    expect(await full(lot.id)).toMatchObject({ verdict: "EMPTY", defectives: 0 });
  });

  it("is not accepted beyond its acceptance number", async () => {
    const { id } = await drawnLot(world);
    const items = (await full(id))?.sample.map((item) => item.id) ?? [];
    await reviewAll(world, id, items.slice(0, 2));
    const { version } = await seenLot(world, id);
    await world.give("judgeLot", { id, version });
    expect(await full(id)).toMatchObject({ verdict: "NOT_ACCEPTED", defectives: 2 });
  });

  it("refuses what its status does not allow, and a stale version", async () => {
    const lot = await plannedLot(world);
    const input = { id: lot.id, version: lot.version };
    expect(await world.refused("drawLot", input)).toBe("TRANSITION_REFUSED");
    await world.give("freezeLot", input);
    expect(await world.refused("drawLot", input)).toBe("CONFLICT");
    expect(await world.refused("freezeLot", { ...input, version: 2 })).toBe("TRANSITION_REFUSED");
  });

  it("waits for its reviews", async () => {
    const { id, version } = await drawnLot(world);
    expect(await world.refused("judgeLot", { id, version })).toBe("REVIEWS_MISSING");
  });

  it("is frozen by one of two who try at once", async () => {
    const { id, version } = await plannedLot(world);
    const codes = await Promise.all(
      [0, 1, 2, 3].map(() => world.refused("freezeLot", { id, version })),
    );
    expect(codes.sort()).toEqual(["CONFLICT", "CONFLICT", "CONFLICT", "NOT REFUSED"]);
  });

  it("refuses a period that ends before it begins, an unknown limit and a team that is not there", async () => {
    const period = { industryTeamId: world.teamId, from: "2026-09-30", to: "2026-09-01" };
    expect(await world.refused("createSpotCheckPlan", period)).toBe("BAD_USER_INPUT");
    const good = { ...period, from: "2026-09-01" };
    expect(await world.refused("createSpotCheckPlan", { ...good, aql: "4.2" })).toBe(
      "BAD_USER_INPUT",
    );
    expect(await world.refused("createSpotCheckPlan", { ...good, method: "FIXED" })).toBe(
      "BAD_USER_INPUT",
    );
    expect(
      await world.refused("createSpotCheckPlan", { ...good, industryTeamId: world.engineerId }),
    ).toBe("BAD_USER_INPUT");
  });

  it("cannot be deleted with its plan, not even in the database", async () => {
    const deleting = world.api.dataSource.query("DELETE FROM spot_check_plan");
    await expect(deleting).rejects.toThrow();
  });

  it("is parted by channel where the plan says so, each part drawn for itself", async () => {
    const { id } = await revealedLot(world, { stratifyBy: "CHANNEL" });
    const lot = await full(id);
    const frame = lot?.frame.nodes ?? [];
    expect(new Set(frame.map(({ stratum }) => stratum))).toEqual(new Set(["PHONE", "ONLINE"]));
    const drawn = drawSample({ frame, seed: lot?.seed ?? "", sampleSize: 13 });
    expect(lot?.sample.map((item) => item.id)).toEqual(drawn.map((item) => item.id));
  });
});

describe("before the reveal", () => {
  it("exists for inspectors and the general manager alone", async () => {
    const { id } = await drawnLot(world);
    expect((await full(id, world.generalManager))?.id).toBe(id);
    for (const viewer of [world.manager, world.engineer]) {
      expect(await full(id, viewer)).toBeNull();
    }
  });
});
