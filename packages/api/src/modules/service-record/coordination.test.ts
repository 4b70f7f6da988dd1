import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import {
  askToClose,
  at,
  closePath,
  OPENED,
  openPath,
  openPathApi,
  type RecordPath,
} from "../../testing/record-path.ts";
import type { Answer, TestApi } from "../../testing/test-api.ts";
import { Custody } from "./custody.entity.ts";
import { mergeServiceRecord } from "./merge.service.ts";
import { askReassignment, decideReassignmentRequest } from "./reassignment-request.service.ts";
import { ServiceCycle } from "./service-cycle.entity.ts";
import { ServiceRecord } from "./service-record.entity.ts";
import { waitForCustomer } from "./wait.service.ts";

const HOUR = 3600;

let api: TestApi;
let path: RecordPath;
beforeAll(async () => void (api = await openPathApi()));
afterAll(() => api.close());
beforeEach(async () => void (path = await openPath(api, OPENED)));

async function recordOf({ id }: Pick<RecordPath, "id">): Promise<ServiceRecord> {
  return api.dataSource.manager.findOneByOrFail(ServiceRecord, { id });
}

async function cycleOf(one: Pick<RecordPath, "id">): Promise<ServiceCycle> {
  const { currentCycleId: id } = await recordOf(one);
  return api.dataSource.manager.findOneByOrFail(ServiceCycle, { id });
}

async function give(name: string, input: object, as: Viewer): Promise<Answer<unknown>> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return api.run(
    `mutation ($input: ${type}!) { ${name}(input: $input) { serviceRecord { id } } }`,
    { input },
    { as },
  );
}

function codeOf({ errors }: Answer<unknown>): string | undefined {
  return errors?.[0]?.extensions.code;
}

interface SeenRequest {
  readonly id: string;
  readonly status: string;
  readonly answer: string | null;
}

async function requestsOf({ id, manager }: RecordPath): Promise<readonly SeenRequest[]> {
  const { data } = await api.run<{ serviceRecord: { reassignmentRequests: SeenRequest[] } }>(
    "query ($id: ID!) { serviceRecord(id: $id) { reassignmentRequests { id status answer } } }",
    { id },
    { as: manager },
  );
  return data.serviceRecord.reassignmentRequests;
}

async function ask(one: RecordPath, more: object = {}): Promise<SeenRequest> {
  const { version } = await recordOf(one);
  const input = { id: one.id, version, reason: "需要数据库专家", ...more };
  await at(api, { viewer: one.holder, now: OPENED + 60 }, (unit) => askReassignment(unit, input));
  return (await requestsOf(one)).at(-1) as SeenRequest;
}

describe("A holder who asks to be relieved", () => {
  it("REC-06 moves nothing by asking: the manager grants it, which reassigns in the same step", async () => {
    const colleague = await api.build.engineer({ team: path.team });
    const suggestedEngineerId = colleague.engineer.id;
    const { id } = await ask(path, { suggestedEngineerId });
    expect((await recordOf(path)).engineerId).toBe(path.engineer.engineer.id);
    const input = { id, granted: true, answer: "由数据库工程师接手" };
    await at(api, { viewer: path.manager, now: OPENED + 120 }, (unit) =>
      decideReassignmentRequest(unit, input),
    );
    expect(await recordOf(path)).toMatchObject({
      engineerId: suggestedEngineerId,
      reassignmentCount: 1,
    });
    expect(await requestsOf(path)).toMatchObject([{ status: "GRANTED", answer: input.answer }]);
    const custody = await api.dataSource.manager.findBy(Custody, { serviceRecordId: path.id });
    expect(custody.filter(({ toAt }) => toAt === null)).toMatchObject([
      { engineerId: suggestedEngineerId, reason: input.answer },
    ]);
  });

  it("hears a refusal with its reason, and may ask again after it", async () => {
    const { id } = await ask(path);
    expect(codeOf(await give("askReassignment", await again(path), path.holder))).toBe(
      "TRANSITION_REFUSED",
    );
    await give("decideReassignmentRequest", { id, granted: false, answer: "请继续" }, path.manager);
    expect(await requestsOf(path)).toMatchObject([{ status: "REFUSED", answer: "请继续" }]);
    expect(codeOf(await give("askReassignment", await again(path), path.holder))).toBeUndefined();
  });

  it("is not decided twice, by the holder, or by another team's manager", async () => {
    const { id } = await ask(path);
    const stranger = await openPath(api, OPENED);
    const input = { id, granted: false, answer: "不同意" };
    expect(codeOf(await give("decideReassignmentRequest", input, path.holder))).toBe("FORBIDDEN");
    expect(codeOf(await give("decideReassignmentRequest", input, stranger.manager))).toBe(
      "NOT_FOUND",
    );
    const both = await Promise.all([
      give("decideReassignmentRequest", input, path.manager),
      give("decideReassignmentRequest", input, path.manager),
    ]);
    expect(both.map(codeOf).sort()).toEqual(["TRANSITION_REFUSED", undefined]);
  });

  it("needs somebody to give it to: granting without anybody changes nothing", async () => {
    const { id } = await ask(path);
    const refused = await give(
      "decideReassignmentRequest",
      { id, granted: true, answer: "同意" },
      path.manager,
    );
    expect(refused.errors?.[0]?.extensions.fields?.[0]?.path).toBe("input.engineerId");
    expect(await requestsOf(path)).toMatchObject([{ status: "AWAITED" }]);
  });

  it("is overtaken when the record goes elsewhere meanwhile", async () => {
    await ask(path);
    const colleague = await api.build.engineer({ team: path.team });
    const { version } = await recordOf(path);
    const input = { id: path.id, version, engineerId: colleague.engineer.id, reason: "排班调整" };
    expect(codeOf(await give("reassignServiceRecord", input, path.manager))).toBeUndefined();
    expect(await requestsOf(path)).toMatchObject([{ status: "OVERTAKEN" }]);
  });
});

async function again(one: RecordPath): Promise<object> {
  return { id: one.id, version: (await recordOf(one)).version, reason: "仍然需要专家" };
}

/** A second record of the same customer, opened at the same time. */
async function duplicateOf(one: RecordPath): Promise<RecordPath> {
  const other = await openPath(api, OPENED);
  const { customerId } = await recordOf(one);
  await api.dataSource.manager.update(ServiceRecord, { id: other.id }, { customerId });
  return { ...other, agent: one.agent };
}

async function merge(duplicate: RecordPath, into: RecordPath, now: number): Promise<void> {
  const { version } = await recordOf(duplicate);
  const input = { id: duplicate.id, version, intoId: into.id, reason: "同一故障重复报修" };
  await at(api, { viewer: into.agent, now }, (unit) => mergeServiceRecord(unit, input));
}

describe("A duplicate", () => {
  it("keeps the breach of a clock that was late at the merging", async () => {
    const duplicate = await duplicateOf(path);
    await merge(duplicate, path, OPENED + HOUR + 1);
    expect((await recordOf(duplicate)).status).toBe("MERGED");
    const cycle = await cycleOf(duplicate);
    expect(cycle).toMatchObject({ responseExcluded: false, resolutionExcluded: true });
    expect(cycle.responseStoppedAt).toBe(OPENED + HOUR + 1);
  });

  it("is judged no more by a clock that was in time, to the second", async () => {
    const duplicate = await duplicateOf(path);
    await merge(duplicate, path, OPENED + HOUR);
    expect(await cycleOf(duplicate)).toMatchObject({
      responseExcluded: true,
      resolutionExcluded: true,
    });
  });

  it("keeps a response that was given, and names the record that goes on, which names it", async () => {
    const duplicate = await duplicateOf(path);
    await askToClose(api, duplicate, OPENED + 600);
    await merge(duplicate, path, OPENED + 700);
    expect(await cycleOf(duplicate)).toMatchObject({ responseExcluded: false });
    const { data } = await api.run<{ a: object; b: object }>(
      `query ($a: ID!, $b: ID!) { a: serviceRecord(id: $a) { mergedInto status } b: serviceRecord(id: $b) { duplicates } }`,
      { a: duplicate.id, b: path.id },
      { as: path.agent },
    );
    const { number } = await recordOf(path);
    expect(data.a).toEqual({ mergedInto: number, status: "MERGED" });
    expect(data.b).toEqual({ duplicates: [(await recordOf(duplicate)).number] });
    const seen = await api.run<{ serviceRecord: object }>(
      "query ($id: ID!) { serviceRecord(id: $id) { duplicates } }",
      { id: path.id },
      { as: path.holder },
    );
    expect(seen.data.serviceRecord).toEqual({ duplicates: [] });
  });

  it("R8 is not late by the time it waited for the customer", async () => {
    const duplicate = await duplicateOf(path);
    const { version } = await recordOf(duplicate);
    const input = { id: duplicate.id, version, reason: "等待客户提供日志" };
    await at(api, { viewer: duplicate.holder, now: OPENED + 60 }, (unit) =>
      waitForCustomer(unit, input),
    );
    const { resolutionDueAt } = await cycleOf(duplicate);
    await merge(duplicate, path, resolutionDueAt + HOUR);
    const cycle = await cycleOf(duplicate);
    expect(cycle.resolutionExcluded).toBe(true);
    expect(cycle.resolutionDueAt).toBeGreaterThan(resolutionDueAt);
    expect(cycle.pauses.every(({ to }) => to !== null)).toBe(true);
  });

  it("and its twin, merged into each other at the same moment, leave one that goes on", async () => {
    const twin = await duplicateOf(path);
    const [one, other] = [await recordOf(path), await recordOf(twin)];
    const reason = "重复";
    const answers = await Promise.all([
      give(
        "mergeServiceRecord",
        { id: one.id, version: one.version, intoId: other.id, reason },
        path.agent,
      ),
      give(
        "mergeServiceRecord",
        { id: other.id, version: other.version, intoId: one.id, reason },
        path.agent,
      ),
    ]);
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    const statuses = [(await recordOf(path)).status, (await recordOf(twin)).status];
    expect(statuses.filter((status) => status === "MERGED")).toHaveLength(1);
  });

  it("is merged into another open record of the same customer and nothing else", async () => {
    const duplicate = await duplicateOf(path);
    const { version } = await recordOf(duplicate);
    const base = { id: duplicate.id, version, reason: "重复" };
    const foreign = await openPath(api, OPENED);
    const into = (intoId: string): Promise<Answer<unknown>> =>
      give("mergeServiceRecord", { ...base, intoId }, path.agent);
    expect(codeOf(await into(foreign.id))).toBe("NOT_FOUND");
    expect(codeOf(await into(duplicate.id))).toBe("BAD_USER_INPUT");
    await closePath(api, path, OPENED + 900);
    expect(codeOf(await into(path.id))).toBe("BAD_USER_INPUT");
  });
});

describe("A backup resource", () => {
  it("is called in and given back, while the holder stays who they are", async () => {
    const input = { serviceRecordId: path.id, kind: "EQUIPMENT", description: "备用交换机" };
    expect(codeOf(await give("requestBackupResource", input, path.holder))).toBeUndefined();
    const read = async (): Promise<{ id: string; releasedAt: string | null }[]> => {
      const { data } = await api.run<{
        serviceRecord: { backupResources: { id: string; releasedAt: string | null }[] };
      }>(
        "query ($id: ID!) { serviceRecord(id: $id) { backupResources { id kind releasedAt } } }",
        { id: path.id },
        { as: path.holder },
      );
      return data.serviceRecord.backupResources;
    };
    const [called] = await read();
    expect(called).toMatchObject({ kind: "EQUIPMENT", releasedAt: null });
    const { id } = called ?? {};
    expect(codeOf(await give("releaseBackupResource", { id }, path.holder))).toBeUndefined();
    expect((await read())[0]?.releasedAt).not.toBeNull();
    expect(codeOf(await give("releaseBackupResource", { id }, path.holder))).toBe(
      "TRANSITION_REFUSED",
    );
    expect((await recordOf(path)).engineerId).toBe(path.engineer.engineer.id);
  });

  it("REC-09 is not outsourced for a customer who forbids it", async () => {
    const { engineer } = await api.build.engineer({ team: path.team, outsourced: true });
    const { customerId } = await recordOf(path);
    await api.dataSource.query("UPDATE customer SET outsourcing_allowed = false WHERE id = $1", [
      customerId,
    ]);
    const base = { serviceRecordId: path.id, engineerId: engineer.id, description: "现场支援" };
    const ofKind = (kind: string): Promise<Answer<unknown>> =>
      give("requestBackupResource", { ...base, kind }, path.holder);
    expect(codeOf(await ofKind("OUTSOURCED"))).toBe("OUTSOURCE_FORBIDDEN");
    expect(codeOf(await ofKind("ENGINEER"))).toBe("BAD_USER_INPUT");
    expect(codeOf(await ofKind("VENDOR"))).toBe("BAD_USER_INPUT");
  });
});
