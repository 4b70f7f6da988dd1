import { afterAll, beforeAll, expect, it } from "vitest";
import type { ContactViewer } from "../../platform/viewer.ts";
import { newId } from "../../platform/random.ts";
import { openTestApi, type TestApi } from "../../testing/test-api.ts";

const ASK = `mutation ($subject: String!) {
  requestService(input: { subject: $subject, content: "登录后页面空白，刷新无效。" }) { number dueAt }
}`;
const FIND = `query ($number: String) { serviceRecord(number: $number) {
  channel status contact { id } customer { id } touches { channel direction content }
} }`;

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
  await api.build.calendars();
});
afterAll(() => api.close());

async function signedIn(): Promise<ContactViewer> {
  const contact = await api.build.contact({ name: "周敏" });
  const { id: contactId, customerId, name, email } = contact;
  return { kind: "CONTACT", contactId, customerId, name, email, sessionId: newId() };
}

interface Asked {
  readonly requestService: { readonly number: string; readonly dueAt: string };
}

it("a signed-in contact's request becomes a record of theirs on the channel ONLINE", async () => {
  const viewer = await signedIn();
  const { data } = await api.run<Asked>(ASK, { subject: "页面空白" }, { as: viewer });
  const { number } = data.requestService;
  const agent = await api.build.viewerWith("AGENT");
  const found = await api.run(FIND, { number }, { as: agent });
  expect(found.data).toMatchObject({
    serviceRecord: {
      channel: "ONLINE",
      status: "OPEN",
      contact: { id: viewer.contactId },
      customer: { id: viewer.customerId },
      touches: [{ channel: "ONLINE", direction: "INBOUND", content: "登录后页面空白，刷新无效。" }],
    },
  });
});

it("the one-time code they signed in with is kept as the identity check", async () => {
  const viewer = await signedIn();
  await api.run(ASK, { subject: "页面空白" }, { as: viewer });
  const checks: unknown[] = await api.dataSource.query(
    "SELECT method, result, checked_by FROM identity_check WHERE contact_id = $1",
    [viewer.contactId],
  );
  expect(checks).toEqual([{ method: "EMAIL_CODE", result: "PASSED", checked_by: null }]);
});

it("a request without a subject is refused, and nothing is stored", async () => {
  const viewer = await signedIn();
  const { errors } = await api.run(ASK, { subject: " " }, { as: viewer });
  expect(errors?.[0]?.extensions).toMatchObject({
    code: "BAD_USER_INPUT",
    fields: [{ path: "input.subject" }],
  });
  const rows: unknown[] = await api.dataSource.query(
    "SELECT 1 FROM identity_check WHERE contact_id = $1",
    [viewer.contactId],
  );
  expect(rows).toEqual([]);
});
