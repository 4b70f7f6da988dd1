import { parseInstant } from "@attest/shared/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setClock } from "../../testing/record-path.ts";
import { drawDueLot } from "./draw-due-lot.service.ts";
import { drawTimeWork } from "./draw-time-work.ts";
import {
  openSpotCheckWorld,
  plannedLot,
  seenLot,
  type SpotCheckWorld,
} from "./spot-check-world.fixture.ts";

const FROM = "2026-10-12T00:00:00+08:00";
const TO = "2026-10-23T00:00:00+08:00";
const [START, END] = [parseInstant(FROM) ?? 0, parseInstant(TO) ?? 0];
const drawWithin = { from: FROM, to: TO };

let world: SpotCheckWorld;
beforeAll(async () => {
  world = await openSpotCheckWorld(40);
  await setClock(world.api, START - 86_400);
});
afterAll(() => world.api.close());

async function timeOf(lotId: string): Promise<number> {
  const rows: { at: string }[] = await world.api.dataSource.query(
    "SELECT extract(epoch FROM at)::bigint AS at FROM draw_time WHERE lot_id = $1",
    [lotId],
  );
  return Number(rows[0]?.at);
}

describe("a lot whose moment the server chooses", () => {
  it("has one within its window, another for each lot, and shows it in no answer and no journal", async () => {
    const lots = await Promise.all([1, 2, 3, 4].map(() => plannedLot(world, { drawWithin })));
    const times = await Promise.all(lots.map(({ id }) => timeOf(id)));
    expect(times.every((at) => at >= START && at < END)).toBe(true);
    expect(new Set(times).size).toBe(4);
    const told: object[] = await world.api.dataSource.query("SELECT payload FROM journal_entry");
    expect(times.filter((at) => JSON.stringify(told).includes(String(at)))).toEqual([]);
    await world.api.dataSource.query("DELETE FROM draw_time");
  });

  it("is frozen and drawn then, neither before nor twice, and not by an inspector", async () => {
    const { id, version } = await plannedLot(world, { drawWithin });
    const at = await timeOf(id);
    expect(await drawTimeWork.nextAt(world.api.dataSource)).toBe(at);
    expect(await world.refused("freezeLot", { id, version })).toBe("TRANSITION_REFUSED");
    await setClock(world.api, at - 1);
    expect(await world.api.transact(drawDueLot)).toBe(0);
    expect((await seenLot(world, id)).status).toBe("PLANNED");
    await setClock(world.api, at);
    const drawn = await Promise.all([1, 2].map(() => world.api.transact(drawDueLot)));
    expect(drawn.sort()).toEqual([0, 1]);
    const { lot } = await world.ask<{
      lot: { frozenAt: string; drawnAt: string; sample: object[] };
    }>("query ($id: ID!) { lot(id: $id) { frozenAt drawnAt sample { id } } }", undefined, { id });
    expect([lot.frozenAt, lot.drawnAt].map(parseInstant)).toEqual([at, at]);
    expect(lot.sample).toHaveLength(13);
    expect(await drawTimeWork.nextAt(world.api.dataSource)).toBeNull();
    await setClock(world.api, START - 86_400);
  });

  it("is only frozen where nothing was closed", async () => {
    const month = { from: "2026-02-01", to: "2026-02-28" };
    const { id } = await plannedLot(world, { ...month, drawWithin });
    await setClock(world.api, END);
    expect(await world.api.transact(drawDueLot)).toBe(1);
    expect((await seenLot(world, id)).status).toBe("FROZEN");
    await setClock(world.api, START - 86_400);
  });

  it("is refused a window that is empty, over, or too long", async () => {
    const past = { from: "2026-10-01T00:00:00+08:00", to: "2026-10-02T00:00:00+08:00" };
    const long = { from: FROM, to: "2027-12-01T00:00:00+08:00" };
    for (const window of [{ from: TO, to: FROM }, { from: FROM, to: FROM }, past, long]) {
      const period = { from: "2026-09-01", to: "2026-09-30", industryTeamId: world.teamId };
      const input = { ...period, drawWithin: window };
      expect(await world.refused("createSpotCheckPlan", input)).toBe("BAD_USER_INPUT");
    }
  });
});
