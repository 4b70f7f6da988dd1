import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../platform/random.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { OPENED, openPath, openPathApi, type RecordPath } from "../../testing/record-path.ts";
import type { TestApi } from "../../testing/test-api.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";

let api: TestApi;
let path: RecordPath;
let number: string;
let as: Viewer;
beforeAll(async () => {
  api = await openPathApi();
  path = await openPath(api, OPENED);
  ({ number } = await api.dataSource.manager.findOneByOrFail(ServiceRecord, { id: path.id }));
  const { id, customerId, name, email } = path.contact;
  as = { kind: "CONTACT", contactId: id, customerId, name, email, sessionId: newId() };
});
afterAll(() => api.close());

interface SeenRecord {
  readonly number: string;
  readonly cursor: string;
  readonly conversation: readonly {
    readonly content: string;
    readonly engineerName: string | null;
  }[];
}

const ONE = `query ($number: String) { portalRecords(first: 5, number: $number) {
  nodes { number cursor conversation { content engineerName } } } }`;

async function read(of: string, viewer: Viewer = as): Promise<readonly SeenRecord[]> {
  const { data } = await api.run<{ portalRecords: { nodes: readonly SeenRecord[] } }>(
    ONE,
    { number: of },
    { as: viewer },
  );
  return data.portalRecords.nodes;
}

describe("A contact's own record by its number", () => {
  it("is there for them, and for nobody else", async () => {
    expect((await read(number)).map((record) => record.number)).toEqual([number]);
    const other = await openPath(api, OPENED);
    const { number: foreign } = await api.dataSource.manager.findOneByOrFail(ServiceRecord, {
      id: other.id,
    });
    expect(await read(foreign)).toEqual([]);
    expect(await read("SR-000000-0000")).toEqual([]);
  });

  it("says where its conversation goes on: the cursor grows with what is said, and names the engineer", async () => {
    const [before] = await read(number);
    const { version } = await api.dataSource.manager.findOneByOrFail(ServiceRecord, {
      id: path.id,
    });
    await api.run(
      "mutation ($input: RespondToServiceRecordInput!) { respondToServiceRecord(input: $input) { serviceRecord { id } } }",
      { input: { id: path.id, version, channel: "ONLINE", text: "您好，正在查看。" } },
      { as: path.holder },
    );
    const [after] = await read(number);
    expect(after?.cursor).not.toBe(before?.cursor);
    expect(after?.conversation.at(-1)).toEqual({
      content: "您好，正在查看。",
      engineerName: path.engineer.staff.name,
    });
  });
});

describe("The online desk", () => {
  it("R2 tells anybody whether somebody answers, without signing in", async () => {
    const { data, errors } = await api.run<{
      onlineDesk: { open: boolean; opensAt: string | null };
    }>("{ onlineDesk { open opensAt } }");
    expect(errors).toBeUndefined();
    expect(data.onlineDesk.open).toBe(data.onlineDesk.opensAt === null);
  });
});
