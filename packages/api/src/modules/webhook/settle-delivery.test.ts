import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { companyNow } from "../../platform/unit-of-work.ts";
import type { Behaviour, ReceivedEvent } from "../../testing/webhook-receiver.ts";
import { isSignedWith, WebhookWorld } from "./webhook-world.fixture.ts";

let world: WebhookWorld;
beforeAll(async () => void (world = await WebhookWorld.open()));
afterEach(() => world.clear());
afterAll(() => world.close());

describe("a failing receiver", () => {
  it("API-04 that answers 500 is tried with back-off, its event given up, and replayed under the same id", async () => {
    let healthy = false;
    const { url, received } = await world.receiver(
      (response) => void response.writeHead(healthy ? 200 : 500).end("secret of theirs"),
    );
    const { id, secret } = await world.endpoint(url);
    await world.happen("thing.made");
    await world.wake();
    await expect
      .poll(async () => await world.health(id))
      .toMatchObject({ condition: "FAILING", lastError: "STATUS" });
    const started = await companyNow(world.api.dataSource);
    await world.advance(6 * 3600);
    const tries = received.filter(({ body }) => body.type === "thing.made");
    expect(tries).toHaveLength(8);
    expect(new Set(tries.map(({ id: event }) => event)).size).toBe(1);
    const [dead] = await world.deliveries(id, "DEAD");
    expect(dead).toMatchObject({
      eventId: tries[0]?.id,
      attempts: 8,
      lastStatus: 500,
      lastError: "STATUS",
    });
    expect((await companyNow(world.api.dataSource)) - started).toBeGreaterThanOrEqual(6 * 3600);
    expect(await world.health(id)).toMatchObject({ dead: 1, behind: 0 });

    healthy = true;
    await world.order("replayWebhookDelivery", { id: dead?.id });
    await world.work();
    await expect
      .poll(async () => (await world.deliveries(id))[0])
      .toMatchObject({ id: dead?.id, state: "DELIVERED", attempts: 9 });
    const replayed = received.at(-1) as ReceivedEvent;
    expect(replayed.id).toBe(tries[0]?.id);
    expect(isSignedWith(secret, replayed)).toBe(true);
    const kept: unknown[] = await world.api.dataSource.query(
      "SELECT to_jsonb(d) FROM webhook_delivery d UNION ALL SELECT to_jsonb(e) FROM webhook_endpoint e",
    );
    expect(JSON.stringify(kept)).not.toContain("secret of theirs");
  });

  it("is disabled after twenty failed tries in a row, says so in the journal, and goes on where it stopped", async () => {
    let healthy = false;
    const { url, received } = await world.receiver(
      (response) => void response.writeHead(healthy ? 200 : 503).end(),
    );
    const { id } = await world.endpoint(url);
    await world.happen("thing.a", "thing.b", "thing.c", "thing.d");
    await world.wake();
    await expect.poll(async () => (await world.health(id))["consecutiveFailures"]).toBe(1);
    await world.advance(48 * 3600);
    const { disabledBecause, version, health } = (await world.seen(id)) ?? {
      disabledBecause: null,
      version: 0,
      health: {},
    };
    expect([disabledBecause, health]).toMatchObject([
      "FAILING",
      { condition: "DISABLED", consecutiveFailures: 20, dead: 2 },
    ]);
    expect(received).toHaveLength(20);
    const entries: unknown[] = await world.api.dataSource.query(
      "SELECT payload FROM journal_entry WHERE action = 'webhook.disable' AND target = $1 AND actor = 'system'",
      [`webhook:${id}`],
    );
    expect(entries).toEqual([{ payload: { because: "FAILING", consecutiveFailures: 20 } }]);
    healthy = true;
    await world.order("updateWebhook", { id, version, active: true });
    await world.work();
    await expect
      .poll(async () => await world.health(id))
      .toMatchObject({ condition: "HEALTHY", behind: 0 });
    expect(received.slice(20).map(({ body }) => body.type)).toEqual(["thing.c", "thing.d"]);
  });

  it("that says 410 is gone for good", async () => {
    const { url } = await world.receiver((response) => void response.writeHead(410).end());
    const { id } = await world.endpoint(url);
    await world.happen("thing.made");
    await world.wake();
    await expect.poll(async () => (await world.seen(id))?.disabledBecause).toBe("GONE");
  });

  it("is not followed where it redirects", async () => {
    const elsewhere = await world.receiver();
    const { url } = await world.receiver(
      (response) => void response.writeHead(307, { location: elsewhere.url }).end(),
    );
    const { id } = await world.endpoint(url);
    await world.happen("thing.made");
    await world.wake();
    await expect
      .poll(async () => (await world.deliveries(id))[0])
      .toMatchObject({ state: "PENDING", lastStatus: 307 });
    expect(elsewhere.received).toEqual([]);
  });

  it("that hangs, drips or floods holds up none of the others, and floods no memory", async () => {
    const chunk = Buffer.alloc(1024 * 1024, "x");
    const flood = (response: Parameters<Behaviour>[0]): void => {
      response.writeHead(200);
      const more = (): void => {
        if (response.write(chunk)) {
          setImmediate(more);
        } else if (!response.destroyed) {
          response.once("drain", more);
        }
      };
      more();
    };
    const drip: Behaviour = (response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write("."), 200);
      response.on("close", () => clearInterval(timer));
    };
    const hanging = await world.receiver(() => undefined);
    const dripping = await world.receiver(drip);
    const flooding = await world.receiver(flood);
    const healthy = await Promise.all([world.receiver(), world.receiver(), world.receiver()]);
    for (const { url } of [hanging, dripping, flooding, ...healthy]) {
      await world.endpoint(url);
    }
    const before = process.memoryUsage().rss;
    await world.happen(
      ...Array.from({ length: 20 }, (_, index) => `thing.n${"abcdefghijklmnopqrst".charAt(index)}`),
    );
    const started = performance.now();
    await world.wake();
    await expect
      .poll(() => healthy.map(({ received }) => received.length), { timeout: 5_000 })
      .toEqual([20, 20, 20]);
    expect(performance.now() - started).toBeLessThan(5_000);
    await expect
      .poll(() => [dripping.received.length, flooding.received.length], { timeout: 20_000 })
      .toEqual([20, 20]);
    expect(hanging.received).toHaveLength(1);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
    for (const { received } of [...healthy, dripping, flooding]) {
      const seqs = received.map(({ body }) => Number(body.data["seq"]));
      expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    }
  });
});
