import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { isSignedWith, WebhookWorld } from "./webhook-world.fixture.ts";

let world: WebhookWorld;
beforeAll(async () => void (world = await WebhookWorld.open()));
afterEach(() => world.clear());
afterAll(() => world.close());

describe("an endpoint", () => {
  it("is sent what changes serves, in order, under the cursor as its id, signed", async () => {
    const { url, received } = await world.receiver();
    const { secret } = await world.endpoint(url);
    await world.happen("thing.made", "other.made", "thing.moved", "thing.gone");
    await world.wake();
    await expect.poll(() => received.length).toBe(3);
    const key: Viewer = { kind: "KEY", keyId: "k", name: "k", scopes: ["changes"] };
    const fields = "cursor node { seq at occurredAt actor action target payload }";
    const feed = await world.api.run<{
      changes: { edges: { cursor: string; node: { action: string } }[] };
    }>(`{ changes(first: 100) { edges { ${fields} } } }`, {}, { as: key });
    const wanted = feed.data.changes.edges.filter(({ node }) => node.action.startsWith("thing."));
    expect(received.map(({ body: { type, cursor } }) => [type, cursor])).toEqual(
      wanted.map(({ node, cursor }) => [node.action, cursor]),
    );
    for (const [index, event] of received.entries()) {
      expect(event.id).toBe(event.body.cursor);
      expect(event.body.data).toMatchObject(wanted[index]?.node ?? {});
      expect(event.body.data).toHaveProperty("hash");
      expect(isSignedWith(secret, event)).toBe(true);
      expect(
        Math.abs(
          (performance.timeOrigin + performance.now()) / 1000 -
            Number(event.headers["webhook-timestamp"]),
        ),
      ).toBeLessThan(60);
    }
  });

  it("signs with both secrets for a day after a rotation, then with the new one alone", async () => {
    const { url, received } = await world.receiver();
    const { id, secret } = await world.endpoint(url);
    const rotated = await world.order("rotateWebhookSecret", { id });
    const next = (rotated.data as unknown as { rotateWebhookSecret: { secret: string } })
      .rotateWebhookSecret.secret;
    await world.happen("thing.one");
    await world.wake();
    await expect.poll(() => received.length).toBe(1);
    await expect.poll(async () => (await world.health(id))["behind"]).toBe(0);
    await world.advance(24 * 3600 + 1);
    await world.happen("thing.two");
    await world.wake();
    await expect.poll(() => received.length).toBe(2);
    expect(
      received.map((event) => [isSignedWith(secret, event), isSignedWith(next, event)]),
    ).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  it("begins after a cursor of changes when it is given one", async () => {
    const { url, received } = await world.receiver();
    await world.happen("thing.old");
    const rows: { seq: string }[] = await world.api.dataSource.query(
      "SELECT max(seq) - 1 AS seq FROM journal_entry",
    );
    const after = Buffer.from(JSON.stringify([Number(rows[0]?.seq)])).toString("base64url");
    await world.endpoint(url, { after });
    await world.wake();
    await expect.poll(() => received.map(({ body }) => body.type)).toEqual(["thing.old"]);
  });

  it("is sent one event of its own at the press of a button, once, also when disabled", async () => {
    const { url, received } = await world.receiver();
    const { id, version, secret } = await world.endpoint(url, { eventTypes: [] });
    await world.order("updateWebhook", { id, version, active: false });
    await world.order("testWebhook", { id });
    await world.work();
    await expect.poll(() => received.map(({ body }) => body.type)).toEqual(["webhook.test"]);
    expect(received.every((event) => isSignedWith(secret, event))).toBe(true);
    await expect
      .poll(async () => (await world.deliveries(id))[0])
      .toMatchObject({ test: true, state: "DELIVERED", lastStatus: 204 });
    await world.order("updateWebhook", { id, version: version + 1, active: true });
    await world.work();
    await expect.poll(async () => (await world.health(id))["behind"]).toBe(0);
    expect(received.filter(({ body }) => body.type === "webhook.test")).toHaveLength(1);
    expect(received.map(({ body }) => body.type)).toContain("webhook.update");
  });
});
