import { Role } from "@attest/shared/access";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../platform/random.ts";
import type { ContactViewer, StaffViewer, Viewer } from "../../platform/viewer.ts";
import { openTestApi, type TestApi } from "../../testing/test-api.ts";
import type { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { setRoutingRule, routeCustomer } from "../industry-team/routing.service.ts";
import type { Contact } from "./contact.entity.ts";
import type { Customer } from "./customer.entity.ts";

let api: TestApi;
beforeAll(async () => void (api = await openTestApi()));
afterAll(() => api.close());

interface ContactAnswer {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
}
interface Page {
  readonly customers: {
    readonly totalCount: number;
    readonly nodes: {
      readonly id: string;
      readonly name: string;
      readonly contacts: ContactAnswer[];
    }[];
  };
}

const LIST = `query ($first: Int!, $search: String) { customers(first: $first, search: $search) {
  totalCount nodes { id name industryTeam { name } serviceLevel { name } contacts { name phone email customer { id } } } } }`;

async function list(as: Viewer, search?: string): Promise<Page["customers"]> {
  const { data, errors } = await api.run<Page>(LIST, { first: 100, search }, { as });
  expect(errors).toBeUndefined();
  return data.customers;
}

async function found(as: Viewer, search?: string): Promise<string[]> {
  return (await list(as, search)).nodes.map(({ name }) => name);
}

/** The least of a record that scopes look at: whose it is, and who held it. */
async function record(facts: {
  customer: Customer;
  contact: Contact;
  team?: IndustryTeam;
  holderId?: string;
}): Promise<void> {
  const [id, cycleId] = [newId(), newId()];
  const { customer, contact, team, holderId } = facts;
  await api.dataSource.transaction(async (db) => {
    await db.query(
      `INSERT INTO service_record (id, number, subject, content, channel, status, created_at, customer_id, contact_id, service_level_id,
         industry_team_id, routing_reason, current_cycle_id, due_at, search_text)
       VALUES ($1::uuid, $1::text, 's', 'c', 'PHONE', 'OPEN', now(), $2, $3, $4, $5, 'r', $6, now(), '')`,
      [id, customer.id, contact.id, customer.serviceLevelId, team?.id ?? null, cycleId],
    );
    await db.query(
      `INSERT INTO service_cycle (id, service_record_id, number, frame_id, opened_at, policy_version, calendar_version,
         service_level_version, response_basis, response_target_minutes, response_due_at, response_strict_due_at, response_provisional,
         resolution_target_minutes, resolution_due_at, resolution_strict_due_at, resolution_provisional)
       VALUES ($1::uuid, $2, 1, $1::text, now(), 1, 1, 1, 'WALL', 60, now(), now(), false, 60, now(), now(), false)`,
      [cycleId, id],
    );
    if (holderId !== undefined) {
      await db.query(
        "INSERT INTO custody (id, service_record_id, from_at, to_at, engineer_id) VALUES ($1, $2, now() - interval '2 h', now() - interval '1 h', $3)",
        [newId(), id, holderId],
      );
    }
  });
}

function contactViewer({ id, customerId, email }: Contact): ContactViewer {
  return { kind: "CONTACT", contactId: id, customerId, sessionId: newId(), name: "联系人", email };
}

const key = (...scopes: ("customers:read" | "pii")[]): Viewer => ({
  kind: "KEY",
  keyId: newId(),
  name: "k",
  scopes,
});

describe("who sees which customer", () => {
  let [served, helped, strange]: Customer[] = [];
  let team: IndustryTeam;
  beforeAll(async () => {
    team = await api.build.team();
    served = await api.build.customer({ name: "范围甲", team });
    helped = await api.build.customer({ name: "范围乙", team: await api.build.team() });
    strange = await api.build.customer({ name: "范围丙" });
    const contact = await api.build.contact({ customer: helped });
    await record({ customer: helped, contact, team });
  });

  it("is an engineer for those the team serves or has a record of, and no others", async () => {
    const { staff } = await api.build.engineer({ team });
    expect(await found(await api.build.viewer(staff), "范围")).toEqual(["范围甲", "范围乙"]);
  });

  it("is a department manager for those of the team they manage", async () => {
    const manager = await api.build.staff({ roles: [Role.DEPARTMENT_MANAGER] });
    const own = await api.build.team({ manager });
    await api.build.customer({ name: "范围丁", team: own });
    expect(await found(await api.build.viewer(manager), "范围")).toEqual(["范围丁"]);
  });

  it("is an outsourced engineer for those whose record they hold or held", async () => {
    const { staff, engineer } = await api.build.engineer({ outsourced: true, team });
    const as = await api.build.viewer(staff);
    expect(await found(as)).toEqual([]);
    const contact = await api.build.contact({ customer: strange });
    await record({ customer: strange as Customer, contact, holderId: engineer.id });
    expect(await found(as)).toEqual(["范围丙"]);
    const one = async (id: string | undefined): Promise<unknown> =>
      (
        await api.run<{ customer: unknown }>(
          "query ($id: ID!) { customer(id: $id) { name } }",
          { id },
          { as },
        )
      ).data.customer;
    expect(await one(strange?.id)).toEqual({ name: "范围丙" });
    expect(await one(served?.id)).toBeNull();
    expect(await one("nonsense")).toBeNull();
  });

  it("is nobody in administration", async () => {
    expect(await found(await api.build.viewerWith(Role.ADMINISTRATOR), "范围")).toEqual([]);
    expect((await api.run(LIST, { first: 1 })).errors?.[0]?.extensions.code).toBe(
      "UNAUTHENTICATED",
    );
  });

  it("is a contact for their own company, and in it only for themselves", async () => {
    const [self, colleague] = [
      await api.build.contact({ customer: served }),
      await api.build.contact({ customer: served, name: "同事某" }),
    ];
    const as = contactViewer(self);
    const me = await api.run<{
      me: { contact: { name: string; customer: { name: string; contacts: { name: string }[] } } };
    }>("{ me { contact { name customer { name contacts { name } } } } }", {}, { as });
    expect(me.data.me.contact).toEqual({
      name: self.name,
      customer: { name: "范围甲", contacts: [{ name: self.name }] },
    });
    const names = await api.run<Page>("{ customers(first: 9) { nodes { name } } }", {}, { as });
    expect(names.data.customers.nodes).toEqual([{ name: "范围甲" }]);
    const byColleague = await api.run<Page>(
      `{ customers(first: 9, search: "${colleague.name}") { nodes { name } } }`,
      {},
      { as },
    );
    expect(byColleague.data.customers.nodes).toEqual([]);
  });
});

describe("how a contact is reached", () => {
  const CANARY = { phone: "13977778888", email: "canary@secret.test" };
  let customer: Customer;
  let team: IndustryTeam;
  let outsourced: StaffViewer;
  beforeAll(async () => {
    team = await api.build.team();
    customer = await api.build.customer({ name: "金丝雀公司", team });
    const contact = await api.build.contact({ customer, name: "钱联系", ...CANARY });
    const { staff, engineer } = await api.build.engineer({ outsourced: true, team });
    await record({ customer, contact, team, holderId: engineer.id });
    outsourced = await api.build.viewer(staff);
  });

  const shown = async (as: Viewer): Promise<unknown> => {
    const page = await list(as, "金丝雀");
    const contact = page.nodes[0]?.contacts[0];
    return contact === undefined ? null : [contact.phone, contact.email];
  };
  const WHOLE = [CANARY.phone, CANARY.email];
  const MASKED = ["139****8888", "c***@secret.test"];

  it.each([
    [Role.AGENT, WHOLE],
    [Role.CUSTOMER_SERVICE_MANAGER, WHOLE],
    [Role.DEPUTY_DIRECTOR, WHOLE],
    [Role.TECHNICAL_DIRECTOR, WHOLE],
    [Role.OPERATIONS_DIRECTOR, WHOLE],
    [Role.GENERAL_MANAGER, WHOLE],
    [Role.INSPECTOR, MASKED],
    [Role.ADMINISTRATOR, null],
  ])("is for %s: %s", async (role, expected) => {
    expect(await shown(await api.build.viewerWith(role))).toEqual(expected);
  });

  it("is whole for the team's engineers and manager, masked for outsourced staff", async () => {
    const { staff } = await api.build.engineer({ team });
    expect(await shown(await api.build.viewer(staff))).toEqual(WHOLE);
    expect(await shown(outsourced)).toEqual(MASKED);
  });

  it("is masked for a key unless it has the scope for personal data", async () => {
    const page = async (as: Viewer): Promise<unknown> =>
      (
        await api.run<Page>(
          `{ customers(first: 5, search: "金丝雀") { nodes { contacts { phone email } } } }`,
          {},
          { as },
        )
      ).data.customers.nodes;
    expect(await page(key("customers:read"))).toEqual([
      { contacts: [{ phone: MASKED[0], email: MASKED[1] }] },
    ]);
    expect(await page(key("customers:read", "pii"))).toEqual([
      { contacts: [{ phone: WHOLE[0], email: WHOLE[1] }] },
    ]);
    expect(await page(key())).toEqual([]);
    expect(await page(key("pii"))).toEqual([]);
  });

  it("T5 cannot be guessed by searching for it where it is masked", async () => {
    const guesses = [
      "13977778888",
      "7777",
      "77",
      "1397777",
      "canary@secret.test",
      "canary",
      "secret.test",
      "@",
    ];
    for (const as of [
      outsourced,
      await api.build.viewerWith(Role.INSPECTOR),
      key("customers:read"),
    ]) {
      for (const guess of guesses) {
        const answer = await api.run<Page>(
          `query ($s: String) { customers(first: 50, search: $s) { totalCount nodes { name } } }`,
          { s: guess },
          { as },
        );
        expect(answer.data.customers, guess).toEqual({ totalCount: 0, nodes: [] });
      }
      const answer = await api.run(
        "{ customers(first: 50) { nodes { name contacts { name phone email } } } }",
        {},
        { as },
      );
      const bytes = JSON.stringify(answer);
      expect(bytes).toContain("钱联系");
      expect(bytes).not.toContain(CANARY.phone);
      expect(bytes).not.toContain(CANARY.email);
    }
    const agent = await api.build.viewerWith(Role.AGENT);
    for (const guess of guesses.slice(0, -1)) {
      expect(await found(agent, guess), guess).toContain("金丝雀公司");
    }
  });
});

describe("searching for customers", () => {
  it("finds two Chinese characters in a name or a contact's name, and sorts by pinyin", async () => {
    const as = await api.build.viewerWith(Role.AGENT);
    const bank = await api.build.customer({ name: "重庆渝北银行" });
    await api.build.customer({ name: "安徽渝北能源" });
    await api.build.contact({ customer: bank, name: "欧阳渝生" });
    expect(await found(as, "渝北")).toEqual(["安徽渝北能源", "重庆渝北银行"]);
    expect(await found(as, "欧阳")).toEqual(["重庆渝北银行"]);
    expect(await found(as, "渝")).toEqual(["安徽渝北能源", "重庆渝北银行"]);
    expect(await found(as, "北渝")).toEqual([]);
    expect(await found(as, "%")).toEqual([]);
    const long = await api.run(LIST, { first: 1, search: "长".repeat(101) }, { as });
    expect(long.errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: [{ path: "search" }],
    });
  });

  it("finds a number however it is spaced", async () => {
    const as = await api.build.viewerWith(Role.AGENT);
    const customer = await api.build.customer({ name: "号码公司" });
    await api.build.contact({ customer, phone: "13612349999" });
    expect(await found(as, "136 1234 9999")).toEqual(["号码公司"]);
    expect(await found(as, "136-1234")).toEqual(["号码公司"]);
  });

  it("costs as many statements for many as for few, with contacts, team and level", async () => {
    const as = await api.build.viewerWith(Role.AGENT);
    const first = await api.build.customer({ name: "000", team: await api.build.team() });
    await api.build.contact({ customer: first });
    const cost = async (first: number): Promise<number> => {
      api.statements.length = 0;
      const { errors } = await api.run(LIST, { first }, { as });
      expect(errors).toBeUndefined();
      return api.statements.length;
    };
    const few = await cost(1);
    expect(await cost(100)).toBe(few);
    expect(few).toBeLessThanOrEqual(7);
  });
});

describe("taking on and changing customers", () => {
  const CREATE = `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id version industryTeam { id } outsourcingAllowed } } }`;
  const UPDATE = `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { customer { version industryTeam { id } } } }`;

  it("routes by industry, and anew when the industry or its rules change", async () => {
    const [first, second] = [
      await api.build.team({ name: "甲组" }),
      await api.build.team({ name: "乙组" }),
    ];
    const rule = (industry: string, ...teams: IndustryTeam[]) =>
      api.transact((unit) =>
        setRoutingRule(unit, {
          industry,
          targets: teams.map(({ id }) => ({ industryTeamId: id, priority: 1 })),
        }),
      );
    await rule("航天", first);
    await rule("海洋", second);
    const as = await api.build.viewerWith(Role.AGENT);
    const level = await api.build.serviceLevel();
    const input = { name: "航天一院", industry: "航天", serviceLevelId: level.id };
    const made = await api.run<{
      createCustomer: { customer: { id: string; industryTeam: { id: string } } };
    }>(CREATE, { input }, { as });
    const { id, industryTeam } = made.data.createCustomer.customer;
    expect(industryTeam.id).toBe(first.id);
    const moved = await api.run(UPDATE, { input: { id, version: 1, industry: "海洋" } }, { as });
    expect(moved.data).toEqual({
      updateCustomer: { customer: { version: 2, industryTeam: { id: second.id } } },
    });
    const stale = await api.run(UPDATE, { input: { id, version: 1, name: "x" } }, { as });
    expect(stale.errors?.[0]?.extensions).toMatchObject({
      code: "CONFLICT",
      details: { currentVersion: 2 },
    });
    await rule("海洋", first);
    const now = await api.run<{ customer: unknown }>(
      `{ customer(id: "${id}") { industryTeam { id } } }`,
      {},
      { as },
    );
    expect(now.data.customer).toEqual({ industryTeam: { id: first.id } });
    await rule("海洋", first, second);
    const tie = await routeCustomer(api.dataSource.manager, { industry: "海洋" });
    expect(tie.industryTeamId).toBeNull();
    expect(tie.reason).toContain("甲组");
    expect(tie.reason).toContain("乙组");
  });

  it("is refused with the fields that are wrong, and to who may not", async () => {
    const as = await api.build.viewerWith(Role.AGENT);
    const input = { name: "某", industry: "航天", serviceLevelId: newId() };
    const unknown = await api.run(CREATE, { input }, { as });
    expect(unknown.errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: [{ path: "input.serviceLevelId" }],
    });
    for (const role of [Role.ENGINEER, Role.INSPECTOR, Role.GENERAL_MANAGER, Role.ADMINISTRATOR]) {
      const { errors } = await api.run(CREATE, { input }, { as: await api.build.viewerWith(role) });
      expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    }
  });

  it("keeps a contact's number without spaces and the address in lower case, and neither in the journal", async () => {
    const as = await api.build.viewerWith(Role.AGENT);
    const customer = await api.build.customer();
    const make = `mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id phone email entitledToClose version } } }`;
    const input = {
      customerId: customer.id,
      name: "孙",
      phone: "010-8888 7777",
      email: " Sun@Customer.TEST ",
    };
    const made = await api.run<{ createContact: { contact: { id: string } } }>(
      make,
      { input },
      { as },
    );
    const { contact } = made.data.createContact;
    expect(contact).toMatchObject({
      phone: "01088887777",
      email: "sun@customer.test",
      entitledToClose: false,
      version: 1,
    });
    const change = `mutation ($input: UpdateContactInput!) { updateContact(input: $input) { contact { phone email entitledToClose version } } }`;
    const changed = await api.run(
      change,
      { input: { id: contact.id, version: 1, phone: null, entitledToClose: true } },
      { as },
    );
    expect(changed.data).toEqual({
      updateContact: {
        contact: { phone: null, email: "sun@customer.test", entitledToClose: true, version: 2 },
      },
    });
    const rows: { payload: unknown }[] = await api.dataSource.query(
      "SELECT payload FROM journal_entry WHERE target = $1",
      [`contact:${contact.id}`],
    );
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain("sun@");
    const bad = await api.run(make, { input: { ...input, phone: "abc", email: null } }, { as });
    expect(bad.errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: [{ path: "input.phone" }],
    });
  });
});
