import { formatInstant } from "@attest/shared/primitives";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  at,
  CLOSED,
  closePath,
  OPENED,
  openPath,
  openPathApi,
  setClock,
  tokenOf,
  type RecordPath,
} from "../../testing/record-path.ts";
import type { TestApi } from "../../testing/test-api.ts";
import { ANONYMOUS, type Viewer } from "../../platform/viewer.ts";
import { submitEvaluation } from "./submit-evaluation.service.ts";

const DAY = 86_400;
const LIST = `query($e: ID) { evaluations(first: 50, engineerId: $e) { totalCount nodes { id status score comment versions answeredAt lockedAt
  serviceCycle { frameId evaluations { id } } } } }`;
const CYCLE =
  "query($id: ID!) { serviceRecord(id: $id) { currentCycle { evaluations { status score } } } }";

interface SeenEvaluation {
  readonly status: string;
  readonly score: number | null;
  readonly comment: string | null;
  readonly lockedAt: string | null;
}

let api: TestApi;
let path: RecordPath;
beforeAll(async () => {
  api = await openPathApi();
  path = await openPath(api, OPENED);
  await closePath(api, path, CLOSED);
  const token = await tokenOf(api, path.id, "CLOSING");
  await at(api, { viewer: ANONYMOUS, now: CLOSED }, (unit) =>
    submitEvaluation(unit, { token, score: 2, comment: "太慢" }),
  );
  await closePath(api, await openPath(api, OPENED), CLOSED);
});
afterAll(() => api.close());

async function seenBy(as: Viewer): Promise<SeenEvaluation[]> {
  const { data, errors } = await api.run<{
    evaluations: { totalCount: number; nodes: SeenEvaluation[] };
  }>(LIST, { e: path.engineer.engineer.id }, { as });
  expect(errors).toBeUndefined();
  expect(data.evaluations.totalCount).toBe(data.evaluations.nodes.length);
  return data.evaluations.nodes;
}

async function seenOnRecord(as: Viewer): Promise<unknown> {
  const { data } = await api.run<{
    serviceRecord: { currentCycle: { evaluations: unknown } } | null;
  }>(CYCLE, { id: path.id }, { as });
  return data.serviceRecord?.currentCycle.evaluations;
}

describe("While an answer can be amended", () => {
  beforeEach(() => setClock(api, CLOSED + 3600));

  it.each([
    "CUSTOMER_SERVICE_MANAGER",
    "DEPUTY_DIRECTOR",
    "TECHNICAL_DIRECTOR",
    "OPERATIONS_DIRECTOR",
    "GENERAL_MANAGER",
    "INSPECTOR",
  ] as const)("%s, who reads all, sees its score at once", async (role) => {
    const viewer = await api.build.viewerWith(role);
    expect(await seenBy(viewer)).toMatchObject([
      { status: "ANSWERED", score: 2, comment: "太慢", lockedAt: null },
    ]);
    expect(await seenOnRecord(viewer)).toEqual([{ status: "ANSWERED", score: 2 }]);
  });

  it("the team's manager sees that there is an answer, and not which", async () => {
    expect(await seenBy(path.manager)).toMatchObject([
      { status: "ANSWERED", score: null, comment: null },
    ]);
    expect(await seenOnRecord(path.manager)).toEqual([{ status: "ANSWERED", score: null }]);
  });

  it("the engineer, an agent and an administrator see nothing", async () => {
    expect(await seenBy(path.holder)).toEqual([]);
    expect(await seenOnRecord(path.holder)).toEqual([]);
    expect(await seenBy(path.agent)).toEqual([]);
    expect(await seenBy(await api.build.viewerWith("ADMINISTRATOR"))).toEqual([]);
  });
});

describe("Once an answer is locked, its job late", () => {
  beforeEach(() => setClock(api, CLOSED + 3 * DAY));

  it("the engineer sees the own one, locked exactly 24 hours after it came", async () => {
    const lockedAt = formatInstant(CLOSED + DAY);
    expect(await seenBy(path.holder)).toMatchObject([
      { status: "LOCKED", score: 2, comment: "太慢", lockedAt },
    ]);
    expect(await seenOnRecord(path.holder)).toEqual([{ status: "LOCKED", score: 2 }]);
  });

  it("a colleague of the team does not see it, the team's manager does", async () => {
    const colleague = await api.build.engineer({ team: path.team });
    const viewer = await api.build.viewer(colleague.staff);
    expect(await seenBy(viewer)).toEqual([]);
    expect(await seenOnRecord(viewer)).toEqual([]);
    expect(await seenBy(path.manager)).toMatchObject([{ score: 2 }]);
  });

  it("a key sees scores without what leads to who answered", async () => {
    const key: Viewer = {
      kind: "KEY",
      keyId: "k",
      name: "k",
      scopes: ["quality:read", "records:read"],
    };
    const { data } = await api.run<{ evaluations: { nodes: unknown[] } }>(
      "query($e: ID) { evaluations(first: 9, engineerId: $e) { nodes { score comment } } }",
      { e: path.engineer.engineer.id },
      { as: key },
    );
    expect(data.evaluations.nodes).toEqual([{ score: 2, comment: null }]);
    expect(await seenOnRecord(key)).toEqual([]);
    const traced = await api.run(
      "{ evaluations(first: 9) { nodes { serviceCycle { frameId } } } }",
      {},
      { as: key },
    );
    expect(traced.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});

describe("A list of evaluations", () => {
  it("takes as many statements however long it is", async () => {
    await setClock(api, CLOSED);
    const as = await api.build.viewerWith("GENERAL_MANAGER");
    const count = async (first: number): Promise<number> => {
      api.statements.length = 0;
      await api.run(LIST.replace("50", String(first)), {}, { as });
      return api.statements.length;
    };
    expect(await count(2)).toBe(await count(1));
  });

  it("is closed to nobody signed in", async () => {
    const { errors } = await api.run(LIST);
    expect(errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  });

  it("holds none for an engineer who does not exist", async () => {
    const as = await api.build.viewerWith("GENERAL_MANAGER");
    const { data } = await api.run<{ evaluations: { totalCount: number } }>(
      LIST,
      { e: "nobody" },
      { as },
    );
    expect(data.evaluations.totalCount).toBe(0);
  });
});
