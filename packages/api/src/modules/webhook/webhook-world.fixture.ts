import { createHmac } from "node:crypto";
import { Pool } from "pg";
import { moduleJobs } from "../../module-jobs.ts";
import { APPLICATION_ROLE } from "../../platform/database/data-source.ts";
import { moveClock } from "../../platform/demo-clock/move-clock.ts";
import type { JobContext } from "../../platform/jobs/handlers.ts";
import { runDueJobs } from "../../platform/jobs/run-due-jobs.ts";
import { createJobContext } from "../../platform/jobs/start-worker.ts";
import { companyNow } from "../../platform/unit-of-work.ts";
import type { StaffViewer } from "../../platform/viewer.ts";
import { openTestApi, type Answer, type TestApi } from "../../testing/test-api.ts";
import {
  ACCEPT,
  openReceiver,
  type Behaviour,
  type ReceivedEvent,
  type WebhookReceiver,
} from "../../testing/webhook-receiver.ts";
import { WAKE_WEBHOOKS } from "./webhook-task.ts";

export const CREATE_WEBHOOK =
  "mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { secret webhook { id version } } }";
const HEALTH = `{ webhooks(first: 100) { nodes { id version disabledBecause health
  { condition consecutiveFailures behind dead lastError nextAttemptAt } } } }`;
const DELIVERIES = `query ($id: ID!, $state: WebhookDeliveryState) { webhookDeliveries(webhookId: $id, first: 100, state: $state) {
  nodes { id eventId action test state attempts lastStatus lastError } } }`;

export interface MadeEndpoint {
  readonly id: string;
  readonly version: number;
  readonly secret: string;
}

export interface SeenEndpoint {
  readonly id: string;
  readonly disabledBecause: string | null;
  readonly version: number;
  readonly health: Readonly<Record<string, unknown>>;
}

export interface SeenDelivery {
  readonly id: string;
  readonly eventId: string;
  readonly test: boolean;
  readonly state: string;
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
}

/** A demo company whose webhooks may go to this machine, and everything to work with them. */
export class WebhookWorld {
  readonly #receivers: WebhookReceiver[] = [];
  readonly #handlers = moduleJobs();
  readonly #jobs: JobContext;
  readonly #pool: Pool;

  private constructor(
    readonly api: TestApi,
    readonly administrator: StaffViewer,
  ) {
    this.#jobs = createJobContext(api);
    this.#pool = new Pool({
      connectionString: api.url,
      options: `-c role=${APPLICATION_ROLE}`,
      max: 6,
    });
    this.#pool.on("error", () => undefined);
    this.#pool.on("connect", (client) => void client.on("error", () => undefined));
  }

  static async open(): Promise<WebhookWorld> {
    const api = await openTestApi({ environment: { WEBHOOK_ALLOWED_HOSTS: "127.0.0.1" } });
    await api.dataSource.query("UPDATE company SET demo = true");
    return new WebhookWorld(api, await api.build.viewerWith("ADMINISTRATOR"));
  }

  /** Forgets endpoints and receivers between two tests. */
  async clear(): Promise<void> {
    await this.api.dataSource.query("DELETE FROM webhook_endpoint");
    await Promise.all(this.#receivers.splice(0).map((receiver) => receiver.close()));
  }

  async close(): Promise<void> {
    await this.#pool.end();
    await this.api.close();
  }

  async receiver(behave: Behaviour = ACCEPT): Promise<WebhookReceiver> {
    const opened = await openReceiver(behave);
    this.#receivers.push(opened);
    return opened;
  }

  /** An endpoint for what happens to things. */
  async endpoint(url: string, input: object = {}): Promise<MadeEndpoint> {
    const asked = { name: "数据仓库", url, scopes: ["changes"], eventTypes: ["thing.*"], ...input };
    const { data } = await this.api.run<{
      createWebhook: { secret: string; webhook: { id: string; version: number } };
    }>(CREATE_WEBHOOK, { input: asked }, { as: this.administrator });
    return { ...data.createWebhook.webhook, secret: data.createWebhook.secret };
  }

  async happen(...actions: readonly string[]): Promise<void> {
    for (const action of actions) {
      await this.api.transact((unit) => {
        unit.journal({ action, target: "thing:1", area: "ORGANISATION", payload: { n: 1 } });
        return Promise.resolve();
      });
    }
  }

  /** As every worker does each second. */
  async wake(): Promise<void> {
    await this.#handlers[WAKE_WEBHOOKS]?.(this.#jobs, null);
  }

  /** Works off what is due in the queue. */
  work(): Promise<void> {
    return runDueJobs({ pool: this.#pool, handlers: this.#handlers, context: this.#jobs });
  }

  /** Moves the demo clock, with every job that falls due on the way. */
  async advance(seconds: number): Promise<void> {
    const target = (await companyNow(this.api.dataSource)) + seconds;
    await moveClock(
      this.api.dataSource,
      { pool: this.#pool, handlers: this.#handlers, context: this.#jobs },
      target,
    );
  }

  async seen(id: string): Promise<SeenEndpoint | undefined> {
    const { data } = await this.api.run<{ webhooks: { nodes: SeenEndpoint[] } }>(
      HEALTH,
      {},
      { as: this.administrator },
    );
    return data.webhooks.nodes.find((node) => node.id === id);
  }

  async health(id: string): Promise<Readonly<Record<string, unknown>>> {
    return (await this.seen(id))?.health ?? {};
  }

  async deliveries(id: string, state?: string): Promise<SeenDelivery[]> {
    const { data } = await this.api.run<{ webhookDeliveries: { nodes: SeenDelivery[] } }>(
      DELIVERIES,
      { id, state },
      { as: this.administrator },
    );
    return data.webhookDeliveries.nodes;
  }

  order(mutation: string, input: object): Promise<Answer<Record<string, Record<string, string>>>> {
    const own = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const type = ["deleteWebhook", "rotateWebhookSecret", "testWebhook"].includes(mutation)
      ? "WebhookInput"
      : own;
    const field =
      { deleteWebhook: "deletedId", rotateWebhookSecret: "secret" }[mutation] ?? "__typename";
    return this.api.run(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${field} } }`,
      { input },
      { as: this.administrator },
    );
  }
}

/** As a receiver checks it by the text of Standard Webhooks. */
export function isSignedWith(secret: string, { id, headers, text }: ReceivedEvent): boolean {
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const content = `${id}.${String(headers["webhook-timestamp"])}.${text}`;
  const expected = `v1,${createHmac("sha256", key).update(content).digest("base64")}`;
  return String(headers["webhook-signature"]).split(" ").includes(expected);
}
