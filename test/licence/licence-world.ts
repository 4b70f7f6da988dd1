import { Role, type ApiKeyScope } from "@attest/shared/access";
import { parseInstant, type Instant } from "@attest/shared/primitives";
import { Staff } from "@attest/api/modules/account/staff.entity";
import { Contact } from "@attest/api/modules/customer/contact.entity";
import { demoEmail } from "@attest/api/modules/account/demo-accounts";
import { seedDemoCompany } from "@attest/api/modules/demo-company/seed-demo-company";
import { newId } from "@attest/api/platform/random";
import type { Viewer } from "@attest/api/platform/viewer";
import { openTestApi, type TestApi } from "@attest/api/testing/test-api";

/** A demo company, everybody who may ask, and words to ask with. */
export interface LicenceWorld {
  readonly api: TestApi;
  readonly now: Instant;
  readonly viewers: readonly { readonly name: string; readonly viewer: Viewer }[];
  /** Ids and other words that stand in the database, by the name of the argument or field they suit. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

const KEYS: readonly (readonly ApiKeyScope[])[] = [
  ["records:read"],
  ["customers:read", "pii"],
  ["quality:read", "changes"],
  ["all:read"],
  ["records:write"],
];

/** Opens a demo company with some records, its journal sealed for the most part. */
export async function openLicenceWorld(): Promise<LicenceWorld> {
  const api = await openTestApi();
  const now = parseInstant("2026-09-16T10:30:00+08:00") ?? 0;
  const environment = { publicUrl: "http://localhost:4000" };
  await seedDemoCompany({ dataSource: api.dataSource, environment, now, records: 90 });
  await api.dataSource.query(
    `INSERT INTO journal_seal (seq, previous_hash, hash)
     SELECT seq, md5(seq::text), md5((seq + 1)::text) FROM journal_entry WHERE seq % 3 <> 0
     ON CONFLICT DO NOTHING`,
  );
  await addOutside(api);
  return { api, now, viewers: await viewersOf(api), words: await wordsOf(api) };
}

/** What a demo company has none of: keys, webhooks, exports. */
async function addOutside({ dataSource }: TestApi): Promise<void> {
  await dataSource.query(
    `INSERT INTO api_key (id, name, prefix, secret_hash, scopes, created_at)
     SELECT gen_random_uuid(), 'key ' || n, 'prefix' || n, md5(n::text), ARRAY['records:read'], now() FROM generate_series(1, 4) n`,
  );
  await dataSource.query(
    `INSERT INTO webhook_endpoint (id, name, url, scopes, event_types, secret, after_seq, consecutive_failures, version, created_at, last_failure_at, last_error)
     SELECT gen_random_uuid(), 'hook ' || n, 'https://example.test/' || n, ARRAY['changes'], '{}', 'whsec_', n, n - 1, 1, now(), now(), 'STATUS' FROM generate_series(1, 3) n`,
  );
  await dataSource.query(
    `INSERT INTO webhook_delivery (id, webhook_endpoint_id, seq, test, action, state, attempts, created_at)
     SELECT gen_random_uuid(), e.id, n, false, 'service_record.open', (ARRAY['PENDING','DELIVERED','DEAD'])[n], n, now()
     FROM webhook_endpoint e, generate_series(1, 3) n`,
  );
}

async function viewersOf({ dataSource, build }: TestApi): Promise<LicenceWorld["viewers"]> {
  const staff = await Promise.all(
    Object.values(Role).map(async (role) => {
      const person = await dataSource.manager.findOneByOrFail(Staff, { email: demoEmail(role, 1) });
      return { name: role, viewer: (await build.viewer(person)) satisfies Viewer };
    }),
  );
  const keys = KEYS.map((scopes) => ({
    name: `KEY ${scopes.join(" ")}`,
    viewer: { kind: "KEY", keyId: newId(), name: "a key", scopes } satisfies Viewer,
  }));
  const contacts = await dataSource.manager.find(Contact, { take: 2, order: { createdAt: "ASC" } });
  const people = contacts.map(({ id, customerId, name, email }, index) => ({
    name: `CONTACT ${String(index)}`,
    viewer: {
      kind: "CONTACT",
      contactId: id,
      customerId,
      sessionId: newId(),
      name,
      email,
    } satisfies Viewer,
  }));
  return [
    ...staff,
    ...keys,
    ...people,
    { name: "ANONYMOUS", viewer: { kind: "ANONYMOUS" } satisfies Viewer },
  ];
}

const WORDS: Readonly<Record<string, string>> = {
  serviceRecord: "SELECT id FROM service_record ORDER BY id LIMIT 40",
  number: "SELECT number AS id FROM service_record ORDER BY id LIMIT 40",
  customer: "SELECT id FROM customer ORDER BY id LIMIT 20",
  engineer: "SELECT id FROM engineer ORDER BY id LIMIT 20",
  industryTeam: "SELECT id FROM industry_team",
  serviceLevel: "SELECT id FROM service_level",
  webhook: "SELECT id FROM webhook_endpoint",
  code: "SELECT code AS id FROM industry_team",
  search: "SELECT left(name, 2) AS id FROM customer ORDER BY id LIMIT 10",
  action: "SELECT DISTINCT action AS id FROM journal_entry",
  target: "SELECT target AS id FROM journal_entry ORDER BY seq LIMIT 30",
};

async function wordsOf({ dataSource }: TestApi): Promise<LicenceWorld["words"]> {
  const found: Record<string, readonly string[]> = {};
  for (const [name, statement] of Object.entries(WORDS)) {
    const rows: { id: string }[] = await dataSource.query(statement);
    found[name] = rows.map(({ id }) => id);
  }
  return found;
}
