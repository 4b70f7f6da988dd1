import { startSession } from "@attest/api/modules/account/start-session.service";
import { createApiKey } from "@attest/api/modules/api-key/create-api-key.service";
import { countServiceRecords } from "@attest/api/modules/service-record-stats/count-service-records";
import { createWebhook } from "@attest/api/modules/webhook/create-webhook.service";
import { WebhookDelivery } from "@attest/api/modules/webhook/webhook-delivery.entity";
import { newId } from "@attest/api/platform/random";
import { closePath, openPath } from "@attest/api/testing/record-path";
import { openTestApi, type TestApi } from "@attest/api/testing/test-api";
import { openTestServer, type TestServer } from "@attest/api/testing/test-server";

/** What the page for integrators speaks of: a closed record, a key, an administrator, a contact, a dead delivery. */
export interface IntegratorsWorld {
  readonly server: TestServer["server"];
  readonly url: string;
  readonly key: string;
  /** Who may give each of the page's operations, as headers. */
  readonly administrator: Readonly<Record<string, string>>;
  readonly contact: Readonly<Record<string, string>>;
  readonly desk: Readonly<Record<string, string>>;
  readonly dataSource: TestApi["dataSource"];
  readonly recordId: string;
  readonly engineerId: string;
  /** A key that is not the one the page is read with. */
  readonly otherKeyId: string;
  readonly addCustomer: (name: string) => Promise<void>;
  readonly webhookId: string;
  readonly deliveryId: string;
  readonly close: () => Promise<void>;
}

/** 2026-01-05T16:00:00+08:00, a Monday of the year the page asks for. */
const OPENED_AT = 1_767_600_000;

export async function openIntegratorsWorld(): Promise<IntegratorsWorld> {
  const api = await openTestApi();
  await api.build.calendars();
  const path = await openPath(api, OPENED_AT);
  await closePath(api, path, OPENED_AT + 1_800);
  while (await api.transact(countServiceRecords)) {
    // Another batch.
  }
  const scopes = ["records:read", "changes"];
  const { key } = await api.transact((unit) => createApiKey(unit, { name: "warehouse", scopes }));
  const { staffId } = await api.build.viewerWith("ADMINISTRATOR");
  const contactId = path.contact.id;
  const session = await api.transact((unit) => startSession(unit, { kind: "STAFF", staffId }));
  const portal = await api.transact((unit) => startSession(unit, { kind: "CONTACT", contactId }));
  const desk = await api.transact((unit) =>
    startSession(unit, { kind: "STAFF", staffId: path.agent.staffId }),
  );
  const other = await api.transact((unit) => createApiKey(unit, { name: "other", scopes }));
  const { server, listen, close } = await openTestServer({ database: api });
  return {
    server,
    url: await listen(),
    key,
    administrator: { cookie: `attest=${session}` },
    contact: { cookie: `attest=${portal}` },
    desk: { cookie: `attest=${desk}` },
    dataSource: api.dataSource,
    recordId: path.id,
    engineerId: path.engineer.engineer.id,
    otherKeyId: other.apiKeyId,
    addCustomer: async (name) => {
      await api.build.customer({ name });
    },
    ...(await deadDelivery(api)),
    close: async () => {
      await close();
      await api.close();
    },
  };
}

async function deadDelivery(api: TestApi): Promise<{ webhookId: string; deliveryId: string }> {
  const url = "https://hooks.example.com/attest";
  const wanted = { name: "old", url, scopes: ["changes"] };
  const made = await api.transact((unit) => createWebhook(unit, wanted, []));
  const deliveryId = newId();
  await api.dataSource.manager.insert(WebhookDelivery, {
    id: deliveryId,
    webhookEndpointId: made.webhookEndpointId,
    seq: 1,
    action: "service_record.open",
    state: "DEAD",
    attempts: 8,
    createdAt: OPENED_AT,
    lastAttemptAt: OPENED_AT,
    lastError: "TIMEOUT",
  });
  return { webhookId: made.webhookEndpointId, deliveryId };
}
