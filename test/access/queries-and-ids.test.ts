import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MODULES } from "@attest/api/modules";
import { createApiSchema } from "@attest/api/platform/graphql/create-api-schema";
import { newId } from "@attest/api/platform/random";
import { sampleOperation } from "./sample-input.ts";
import { CANARY } from "./canary.ts";
import { openWorld, type World } from "./world.ts";

const schema = createApiSchema(MODULES);
const QUERIES = Object.keys(schema.getQueryType()?.getFields() ?? {});
/** Open to whoever asks; a token decides, or nothing is secret. */
const OPEN = ["me", "company", "portalRecord", "onlineDesk"];
/** "Who: any staff, any key." */
const NOT_FOR_CONTACTS = ["previewClock", "serviceCalendar", "previewSamplingPlan"];
/** Where what the sample makes up by the types alone is no stretch of time. */
const STRETCHES: Readonly<Record<string, object>> = {
  dutyRoster: { to: "2026-03-11T09:00:00+08:00" },
  rootCauses: { from: "2026-03", to: "2026-03" },
};

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.api.close());

const ask = async (field: string, name: string): Promise<string> => {
  const actor = world.actors.find((one) => one.name === name);
  const { document, variables } = sampleOperation(
    schema,
    { kind: "query", field },
    { first: 5, year: 2026, token: "x", id: newId(), ...STRETCHES[field] },
  );
  const { errors } = await world.api.run(document, variables, { as: actor?.viewer });
  return errors?.[0]?.extensions.code ?? "ANSWERED";
};

describe("Every query", () => {
  it.each(QUERIES.filter((field) => !OPEN.includes(field)))(
    "%s is for whoever is signed in",
    async (field) => {
      expect(await ask(field, "ANONYMOUS")).toBe("UNAUTHENTICATED");
      for (const { name, viewer } of world.actors.filter(
        (one) => one.viewer.kind !== "ANONYMOUS",
      )) {
        const isRefused = viewer.kind === "CONTACT" && NOT_FOR_CONTACTS.includes(field);
        expect([name, await ask(field, name)]).toEqual([
          name,
          isRefused ? "FORBIDDEN" : "ANSWERED",
        ]);
      }
    },
  );

  it.each(OPEN)("%s answers anybody", async (field) => {
    const codes = await Promise.all(world.actors.map(({ name }) => ask(field, name)));
    expect(codes.filter((code) => code === "UNAUTHENTICATED" || code === "FORBIDDEN")).toEqual([]);
  });
});

describe("An id of another team's or customer's thing", () => {
  const BY_ID = ["serviceRecord", "customer"] as const;
  const FOREIGN = [
    "ENGINEER",
    "OUTSOURCED_ENGINEER",
    "DEPARTMENT_MANAGER",
    "OTHER_DEPARTMENT_MANAGER",
    "ADMINISTRATOR",
    "CONTACT",
  ];

  it.each(BY_ID.flatMap((field) => FOREIGN.map((name) => [field, name] as const)))(
    "in %s is for %s what does not exist",
    async (field, name) => {
      const viewer = world.actors.find((one) => one.name === name)?.viewer;
      const id = field === "customer" ? world.there.customerId : world.there.recordId;
      const answers = await Promise.all(
        [id, newId()].map((asked) =>
          world.api.run(
            `query ($id: ID!) { ${field}(id: $id) { id } }`,
            { id: asked },
            { as: viewer },
          ),
        ),
      );
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0]?.data).toEqual({ [field]: null });
    },
  );

  it("as a filter finds nothing", async () => {
    const viewer = world.actors.find(({ name }) => name === "ENGINEER")?.viewer;
    const { recordId, customerId, engineerId, teamId } = world.there;
    const filters = [
      { customerId: { eq: customerId } },
      { engineerId: { in: [engineerId] } },
      { industryTeamId: { eq: teamId } },
    ];
    for (const filter of filters) {
      const { data } = await world.api.run(
        "query ($filter: ServiceRecordFilter) { serviceRecords(first: 5, filter: $filter) { totalCount nodes { id } } }",
        { filter },
        { as: viewer },
      );
      expect(data).toEqual({ serviceRecords: { totalCount: 0, nodes: [] } });
    }
    const letters = await world.api.run(
      "query ($id: ID) { letters(first: 5, serviceRecordId: $id) { totalCount } }",
      { id: recordId },
      { as: viewer },
    );
    expect(letters.data).toEqual({ letters: { totalCount: 0 } });
    const evaluations = await world.api.run(
      "query ($id: ID) { evaluations(first: 5, engineerId: $id) { totalCount } }",
      { id: engineerId },
      { as: viewer },
    );
    expect(evaluations.data).toEqual({ evaluations: { totalCount: 0 } });
  });

  it.each(["HERE", "THERE"] as const)(
    "a search by what is masked finds nothing either: phone and e-mail %s",
    async (side) => {
      const search = async (name: string, text: string): Promise<number> => {
        const viewer = world.actors.find((one) => one.name === name)?.viewer;
        const { data } = await world.api.run<{
          records: { totalCount: number };
          customers: { totalCount: number };
        }>(
          `query ($text: String) { records: serviceRecords(first: 5, filter: { search: $text }) { totalCount }
          customers(first: 5, search: $text) { totalCount } }`,
          { text },
          { as: viewer },
        );
        return data.records.totalCount + data.customers.totalCount;
      };
      const texts = [
        CANARY[`PHONE_${side}`],
        CANARY[`PHONE_${side}`].slice(4),
        CANARY[`EMAIL_${side}`],
      ];
      for (const text of texts) {
        for (const name of [
          "OUTSOURCED_ENGINEER",
          "INSPECTOR",
          "KEY_ALL_READ",
          "KEY_CUSTOMERS_READ",
          "ADMINISTRATOR",
        ]) {
          expect([name, text, await search(name, text)]).toEqual([name, text, 0]);
        }
      }
      expect(await search("AGENT", CANARY[`PHONE_${side}`])).toBeGreaterThan(0);
    },
  );
});

describe("An id of another team's thing in a command", () => {
  const ON_THERE = [
    [
      "ENGINEER",
      "respondToServiceRecord",
      "RespondToServiceRecordInput",
      { channel: "QQ", text: "x" },
    ],
    ["ENGINEER", "waitForCustomer", "ServiceRecordReasonInput", { reason: "x" }],
    ["ENGINEER", "requestClosure", "RequestClosureInput", {}],
    [
      "DEPARTMENT_MANAGER",
      "reassignServiceRecord",
      "ReassignServiceRecordInput",
      { engineerId: "", reason: "x" },
    ],
    ["DEPARTMENT_MANAGER", "assignServiceRecord", "AssignServiceRecordInput", { engineerId: "" }],
  ] as const;

  it.each(ON_THERE)(
    "%s %s is answered as for one that does not exist",
    async (...[name, command, type, more]) => {
      const viewer = world.actors.find((one) => one.name === name)?.viewer;
      const answers = await Promise.all(
        [world.there.recordId, newId()].map((id) =>
          world.api.run(
            `mutation ($input: ${type}!) { ${command}(input: $input) { __typename } }`,
            { input: { ...more, id, version: 1 } },
            { as: viewer },
          ),
        ),
      );
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0]?.errors?.[0]?.extensions.code).toBe("NOT_FOUND");
    },
  );

  it("a record is opened only for a contact of the very customer", async () => {
    const viewer = world.actors.find(({ name }) => name === "AGENT")?.viewer;
    const check = await world.api.run<{ checkIdentity: { identityCheckId: string } }>(
      "mutation ($i: CheckIdentityInput!) { checkIdentity(input: $i) { identityCheckId } }",
      {
        i: {
          contactId: world.there.contactId,
          method: "CALLBACK",
          evidence: "x",
          result: "PASSED",
        },
      },
      { as: viewer },
    );
    const { identityCheckId } = check.data.checkIdentity;
    const opening = { touch: { channel: "PHONE" }, identityCheckId, subject: "x", content: "x" };
    const open = async (customerId: string, contactId: string): Promise<string | undefined> => {
      const { errors } = await world.api.run(
        "mutation ($i: OpenServiceRecordInput!) { openServiceRecord(input: $i) { serviceRecord { id } } }",
        { i: { ...opening, customerId, contactId } },
        { as: viewer },
      );
      return errors?.[0]?.extensions.code;
    };
    expect(await open(world.here.customerId, world.there.contactId)).toBe("NOT_FOUND");
    expect(await open(world.here.customerId, world.here.contactId)).toBe("IDENTITY_REQUIRED");
  });
});
