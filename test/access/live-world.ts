import { startSession } from "@attest/api/modules/account/start-session.service";
import { createApiKey } from "@attest/api/modules/api-key/create-api-key.service";
import { addFormEntry } from "@attest/api/modules/service-record/form.service";
import { checkIdentity } from "@attest/api/modules/service-record/identity.service";
import { openServiceRecord } from "@attest/api/modules/service-record/open-record.service";
import { logTouch } from "@attest/api/modules/service-record/touch.service";
import type { Viewer } from "@attest/api/platform/viewer";
import { openTestServer } from "@attest/api/testing/test-server";
import type { Side } from "./expected-hearing.ts";
import { openListener, type Badge, type Listener } from "./listener.ts";
import { openWorld, type World } from "./world.ts";

/** The world of the reading table behind a server that really listens, its actors really signed in. */
export interface LiveWorld {
  readonly world: World;
  /** The server's address. */
  readonly url: string;
  readonly actor: (name: string) => Viewer;
  readonly badge: (viewer: Viewer) => Promise<Badge>;
  /** Opens a socket that is taken by the server together with its subscriptions. */
  readonly listen: (
    badge: Badge,
    documents: readonly string[],
    after?: string,
  ) => Promise<Listener>;
  /** Opens a record, writes into its form, logs a touch: three entries under one word. */
  readonly happen: (side: Side, word: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openLiveWorld(): Promise<LiveWorld> {
  const world = await openWorld();
  const server = await openTestServer({ database: world.api });
  const url = await server.listen();
  const listeners: Listener[] = [];
  return {
    world,
    url,
    actor: (name) => actorOf(world, name),
    badge: (viewer) => badgeOf(world, viewer),
    listen: async (badge, documents, after) => {
      const readers = server.feed.readers + documents.length;
      const listener = openListener(url, badge);
      listeners.push(listener);
      documents.forEach((document) => listener.subscribe(document, after));
      await until(() => server.feed.readers >= readers);
      return listener;
    },
    happen: (side, word) => happen(world, side, word),
    close: async () => {
      await Promise.all(listeners.map(({ hangUp }) => hangUp()));
      await server.close();
      await world.api.close();
    },
  };
}

function actorOf({ actors }: World, name: string): Viewer {
  const found = actors.find((one) => one.name === name);
  if (found === undefined) {
    throw new Error(`Nobody is called ${name}.`);
  }
  return found.viewer;
}

async function badgeOf({ api }: World, viewer: Viewer): Promise<Badge> {
  switch (viewer.kind) {
    case "KEY": {
      const { name, scopes } = viewer;
      return { key: (await api.transact((unit) => createApiKey(unit, { name, scopes }))).key };
    }
    case "STAFF":
    case "CONTACT":
      return { session: await api.transact((unit) => startSession(unit, viewer)) };
    default:
      return {};
  }
}

async function happen(world: World, side: Side, word: string): Promise<void> {
  const { api, here, there } = world;
  const { teamId, customerId, contactId, engineerId } = side === "THERE" ? there : here;
  const holder = side === "OUTSOURCED" ? await outsourcedEngineer(world) : engineerId;
  const agent = actorOf(world, "AGENT");
  const proof = { method: "CALLBACK", evidence: "回拨", result: "PASSED" } as const;
  const serviceRecordId = await api.transact(async (unit) => {
    const { identityCheckId } = await checkIdentity(unit, { contactId, ...proof });
    const parties = { identityCheckId, customerId, contactId };
    const place = { industryTeamId: teamId, engineerId: holder };
    const touch = { channel: "ONLINE", direction: "INBOUND", content: word } as const;
    const words = { subject: word, content: word, touch };
    return (await openServiceRecord(unit, { ...parties, ...place, ...words })).serviceRecordId;
  }, agent);
  const entry = { serviceRecordId, part: "ANALYSIS", text: word } as const;
  await api.transact((unit) => addFormEntry(unit, entry), agent);
  const touch = { channel: "ONLINE", direction: "INBOUND", content: word } as const;
  await api.transact((unit) => logTouch(unit, { serviceRecordId, touch }), agent);
}

async function outsourcedEngineer({ api, outsourcedRecordId }: World): Promise<string> {
  const rows: { engineer_id: string }[] = await api.dataSource.query(
    "SELECT engineer_id FROM service_record WHERE id = $1",
    [outsourcedRecordId],
  );
  return rows[0]?.engineer_id ?? "";
}

/** Waits until something holds, at most ten seconds. */
export async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; waited < 10_000 && !holds(); waited += 5) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  if (!holds()) {
    throw new Error(`After ten seconds it still does not hold: ${String(holds)}`);
  }
}
