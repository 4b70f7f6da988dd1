import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "../../platform/random.ts";
import type { Viewer } from "../../platform/viewer.ts";
import {
  CLOSED,
  closePath,
  OPENED,
  openPath,
  openPathApi,
  type RecordPath,
} from "../../testing/record-path.ts";
import type { Answer, TestApi } from "../../testing/test-api.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";

let api: TestApi;
let path: RecordPath;
let number: string;
beforeAll(async () => {
  api = await openPathApi();
  path = await openPath(api, OPENED);
  ({ number } = await api.dataSource.manager.findOneByOrFail(ServiceRecord, { id: path.id }));
});
afterAll(() => api.close());

function contactViewer({ contact }: RecordPath): Viewer {
  const { id, customerId, name, email } = contact;
  return { kind: "CONTACT", contactId: id, customerId, name, email, sessionId: newId() };
}

async function write(text: string, as: Viewer, key?: string): Promise<Answer<unknown>> {
  return api.run(
    "mutation ($input: WriteToConversationInput!) { writeToConversation(input: $input) { touch { content channel direction } } }",
    { input: { number, text } },
    { as, ...(key === undefined ? {} : { idempotencyKey: key }) },
  );
}

async function said(): Promise<unknown[]> {
  const { data } = await api.run<{ serviceRecord: { touches: { content: string }[] } }>(
    "query ($id: ID!) { serviceRecord(id: $id) { touches { content } } }",
    { id: path.id },
    { as: path.holder },
  );
  return data.serviceRecord.touches.map(({ content }) => content);
}

it("a contact's message stands in the conversation that staff see, once however often it was sent", async () => {
  const first = await write("打印机也连不上了", contactViewer(path), "k1");
  expect(first.data).toEqual({
    writeToConversation: {
      touch: { content: "打印机也连不上了", channel: "ONLINE", direction: "INBOUND" },
    },
  });
  await write("打印机也连不上了", contactViewer(path), "k1");
  expect((await said()).filter((text) => text === "打印机也连不上了")).toHaveLength(1);
});

it("somebody else's record is answered like one that is not there, and a blank message names its field", async () => {
  const other = await openPath(api, OPENED);
  const foreign = await write("我想看看", contactViewer(other));
  expect(foreign.errors?.[0]?.extensions.code).toBe("NOT_FOUND");
  expect((await write("我是客服", path.agent)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  const blank = await write("  ", contactViewer(path));
  expect(blank.errors?.[0]?.extensions.fields?.[0]?.path).toBe("input.text");
});

it("a closed record still takes a message and stays closed", async () => {
  await closePath(api, path, CLOSED);
  expect((await write("谢谢", contactViewer(path))).errors).toBeUndefined();
  const { status } = await api.dataSource.manager.findOneByOrFail(ServiceRecord, { id: path.id });
  expect(status).toBe("CLOSED");
  expect(await said()).toContain("谢谢");
});
