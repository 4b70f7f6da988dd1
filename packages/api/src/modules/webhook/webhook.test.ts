import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { CREATE_WEBHOOK, WebhookWorld } from "./webhook-world.fixture.ts";

let world: WebhookWorld;
beforeAll(async () => void (world = await WebhookWorld.open()));
afterEach(() => world.clear());
afterAll(() => world.close());

describe("the right to endpoints", () => {
  it("is the administrator's; directors see them, others nothing", async () => {
    const { url } = await world.receiver();
    const { id } = await world.endpoint(url);
    const [director, agent] = [
      await world.api.build.viewerWith("OPERATIONS_DIRECTOR"),
      await world.api.build.viewerWith("AGENT"),
    ];
    const seen = async (as: Viewer): Promise<number> =>
      (
        await world.api.run<{ webhooks: { nodes: unknown[] } }>(
          "{ webhooks(first: 10) { nodes { id } } }",
          {},
          { as },
        )
      ).data.webhooks.nodes.length;
    expect([await seen(director), await seen(agent)]).toEqual([1, 0]);
    const test =
      "mutation ($input: WebhookInput!) { testWebhook(input: $input) { delivery { id } } }";
    const answer = await world.api.run(test, { input: { id } }, { as: director });
    expect(answer.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect((await world.order("deleteWebhook", { id })).errors).toBeUndefined();
    expect((await world.order("deleteWebhook", { id })).errors?.[0]?.extensions.code).toBe(
      "NOT_FOUND",
    );
  });

  it("finds one endpoint by its id, for whoever reads accounts; what is not there and what is no id look alike", async () => {
    const { url } = await world.receiver();
    const { id } = await world.endpoint(url);
    const one = async (role: "ADMINISTRATOR" | "AGENT", asked: string): Promise<unknown> => {
      const as = await world.api.build.viewerWith(role);
      const document = "query ($id: ID!) { webhook(id: $id) { id url health { condition } } }";
      const { data, errors } = await world.api.run<{ webhook: unknown }>(
        document,
        { id: asked },
        { as },
      );
      expect(errors).toBeUndefined();
      return data.webhook;
    };
    expect(await one("ADMINISTRATOR", id)).toEqual({ id, url, health: { condition: "HEALTHY" } });
    expect(await one("AGENT", id)).toBeNull();
    expect(await one("ADMINISTRATOR", "01900000-0000-7000-8000-000000000000")).toBeNull();
    expect(await one("ADMINISTRATOR", "nonsense")).toBeNull();
  });

  it.each([
    [{ scopes: ["records:read"] }, "scopes"],
    [{ scopes: ["changes", "everything"] }, "scopes"],
    [{ eventTypes: ["thing"] }, "eventTypes"],
    [{ after: "x" }, "after"],
    [{ name: " " }, "name"],
  ])("makes none with %j", async (input, path) => {
    const asked = { name: "x", url: "https://example.com/", scopes: ["changes"], ...input };
    const answer = await world.api.run(
      CREATE_WEBHOOK,
      { input: asked },
      { as: world.administrator },
    );
    expect(answer.errors?.[0]?.extensions.fields?.[0]?.path).toBe(path);
  });

  it("keeps the secret out of the journal and of what is stored for retries", async () => {
    const once = { as: world.administrator, idempotencyKey: "webhook-once" };
    const input = { name: "x", url: "https://example.com/", scopes: ["changes"] };
    const first = await world.api.run<{ createWebhook: { secret: string } }>(
      CREATE_WEBHOOK,
      { input },
      once,
    );
    const again = await world.api.run<{ createWebhook: { secret: string | null } }>(
      CREATE_WEBHOOK,
      { input },
      once,
    );
    const { secret } = first.data.createWebhook;
    expect([secret.startsWith("whsec_"), again.data.createWebhook.secret]).toEqual([true, null]);
    const kept: unknown[] = await world.api.dataSource.query(
      "SELECT to_jsonb(k) FROM idempotency_key k UNION ALL SELECT to_jsonb(j) FROM journal_entry j",
    );
    expect(JSON.stringify(kept)).not.toContain(secret.slice(6));
  });
});
