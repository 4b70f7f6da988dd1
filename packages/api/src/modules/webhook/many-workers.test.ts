import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { WebhookWorld } from "./webhook-world.fixture.ts";

let world: WebhookWorld;
beforeAll(async () => void (world = await WebhookWorld.open()));
afterEach(() => world.clear());
afterAll(() => world.close());

describe("several workers", () => {
  it("send each event in order while fifty write, whoever dies in between", async () => {
    const { url, received } = await world.receiver();
    const { id } = await world.endpoint(url);
    let writing = true;
    const writers = Array.from({ length: 50 }, () => world.happen("thing.a", "thing.b", "thing.c"));
    const workers = Array.from({ length: 3 }, async () => {
      while (writing) {
        await world.wake();
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    });
    // Whoever sends loses the endpoint again and again, as if it had died: its lease is simply gone.
    const killing = setInterval(() => {
      void world.api.dataSource
        .query("UPDATE webhook_endpoint SET lease = NULL, leased_until = NULL WHERE id = $1", [id])
        .catch(() => undefined);
    }, 40);
    await Promise.all(writers);
    await new Promise((resolve) => setTimeout(resolve, 300));
    clearInterval(killing);
    await expect.poll(async () => (await world.health(id))["behind"], { timeout: 20_000 }).toBe(0);
    writing = false;
    await Promise.all(workers);
    const firsts = [
      ...new Map(received.map((event) => [event.id, Number(event.body.data["seq"])])).values(),
    ];
    const rows: { seq: string }[] = await world.api.dataSource.query(
      "SELECT seq FROM journal_entry WHERE action LIKE 'thing.%' ORDER BY seq",
    );
    expect(firsts).toEqual(rows.map(({ seq }) => Number(seq)));
    expect(rows).toHaveLength(150);
    expect(received.length).toBeGreaterThan(150);
  });
});
