import { Role } from "@attest/shared/access";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
beforeAll(async () => void (api = await openTestApi()));
afterAll(() => api.close());

const UPDATE = `mutation ($input: UpdateServiceLevelInput!) { updateServiceLevel(input: $input) {
  serviceLevel { responseTargetMinutes resolutionTargetMinutes version } } }`;
const CREATE = `mutation ($input: CreateServiceLevelInput!) { createServiceLevel(input: $input) { serviceLevel { id version } } }`;

it("SLA-23 gives an edited level a new version, for the cycles opened from then on", async () => {
  const level = await api.build.serviceLevel({ responseTargetMinutes: 60 });
  const as = await api.build.viewerWith(Role.OPERATIONS_DIRECTOR);
  const input = { id: level.id, version: 1, responseTargetMinutes: 30 };
  const { data } = await api.run(UPDATE, { input }, { as });
  expect(data).toEqual({
    updateServiceLevel: {
      serviceLevel: { responseTargetMinutes: 30, resolutionTargetMinutes: 480, version: 2 },
    },
  });
  const stale = await api.run(UPDATE, { input }, { as });
  expect(stale.errors?.[0]?.extensions).toMatchObject({
    code: "CONFLICT",
    details: { currentVersion: 2 },
  });
});

it("promises an answer within the hour at most", async () => {
  const as = await api.build.viewerWith(Role.OPERATIONS_DIRECTOR);
  const input = {
    code: "slow",
    name: "慢",
    responseTargetMinutes: 61,
    resolutionTargetMinutes: 480,
  };
  const { errors } = await api.run(CREATE, { input }, { as });
  expect(errors?.[0]?.extensions).toMatchObject({
    code: "BAD_USER_INPUT",
    fields: [{ path: "input.responseTargetMinutes", allowed: "1 to 60" }],
  });
});

it("is made by the operations director alone, each code once", async () => {
  const input = {
    code: "gold",
    name: "金牌",
    responseTargetMinutes: 30,
    resolutionTargetMinutes: 240,
  };
  for (const role of Object.values(Role).filter((one) => one !== Role.OPERATIONS_DIRECTOR)) {
    const { errors } = await api.run(CREATE, { input }, { as: await api.build.viewerWith(role) });
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  }
  const as = await api.build.viewerWith(Role.OPERATIONS_DIRECTOR);
  expect((await api.run(CREATE, { input }, { as })).errors).toBeUndefined();
  expect((await api.run(CREATE, { input }, { as })).errors?.[0]?.extensions.code).toBe("CONFLICT");
});

it("is listed for staff and keys, the strictest first, and for no contact", async () => {
  const LIST = "{ serviceLevels { responseTargetMinutes } }";
  const { data } = await api.run<{ serviceLevels: { responseTargetMinutes: number }[] }>(
    LIST,
    {},
    { as: await api.build.viewerWith(Role.OUTSOURCED_ENGINEER) },
  );
  const targets = data.serviceLevels.map(({ responseTargetMinutes }) => responseTargetMinutes);
  expect(targets).toEqual([...targets].sort((a, b) => a - b));
  expect(targets.length).toBeGreaterThan(0);
  const contact = await api.build.contact();
  const as = {
    kind: "CONTACT",
    contactId: contact.id,
    customerId: contact.customerId,
    sessionId: "0",
    name: "",
    email: null,
  } as const;
  expect((await api.run(LIST, {}, { as })).data).toEqual({ serviceLevels: [] });
  expect((await api.run(LIST)).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
});
