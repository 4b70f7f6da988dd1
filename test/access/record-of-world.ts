import type { StaffViewer, Viewer } from "@attest/api/platform/viewer";
import type { TestApi } from "@attest/api/testing/test-api";

interface Opening {
  readonly customerId: string;
  readonly contactId: string;
  readonly teamId: string;
  readonly engineerId: string;
  readonly subject: string;
}

/** A record opened for a checked contact. @returns its id */
export async function openRecord(
  api: TestApi,
  agent: StaffViewer,
  opening: Opening,
): Promise<string> {
  const { customerId, contactId, teamId, engineerId, subject } = opening;
  const check = await must<{ checkIdentity: { identityCheckId: string } }>(
    api,
    "mutation ($i: CheckIdentityInput!) { checkIdentity(input: $i) { identityCheckId } }",
    { as: agent, input: { contactId, method: "CALLBACK", evidence: "回拨", result: "PASSED" } },
  );
  const touch = { channel: "ONLINE", content: subject };
  const ids = {
    identityCheckId: check.checkIdentity.identityCheckId,
    customerId,
    contactId,
    industryTeamId: teamId,
    engineerId,
  };
  const opened = await must<{ openServiceRecord: { serviceRecord: { id: string } } }>(
    api,
    "mutation ($i: OpenServiceRecordInput!) { openServiceRecord(input: $i) { serviceRecord { id } } }",
    { as: agent, input: { ...ids, touch, subject, content: subject } },
  );
  return opened.openServiceRecord.serviceRecord.id;
}

interface Solving {
  readonly recordId: string;
  readonly contactId: string;
  readonly form: string;
  readonly agent: StaffViewer;
  readonly holder: StaffViewer;
}

/** Answered, solved and closed with consent; the form says the same word everywhere. */
export async function solveAndClose(
  api: TestApi,
  { recordId, contactId, form, agent, holder }: Solving,
): Promise<void> {
  const give = (name: string, input: object, as: StaffViewer = holder): Promise<unknown> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ($i: ${type}!) { ${name}(input: $i) { serviceRecord { version } } }`;
    return must(api, document, { as, input });
  };
  const entry = (part: string): Promise<unknown> =>
    give("addFormEntry", { serviceRecordId: recordId, part, text: form });
  await give("respondToServiceRecord", {
    id: recordId,
    version: 1,
    channel: "ONLINE",
    text: form,
  });
  await entry("ANALYSIS");
  await give("proposeSolution", {
    serviceRecordId: recordId,
    version: 2,
    text: form,
  });
  await entry("RESULT");
  await give("requestClosure", { id: recordId, version: 3 });
  await give(
    "recordConsent",
    { serviceRecordId: recordId, contactId, evidence: "录音", decision: "AGREED" },
    agent,
  );
}

async function must<T>(
  api: TestApi,
  document: string,
  { as, input }: { as: Viewer; input: object },
): Promise<T> {
  const { data, errors } = await api.run<T>(document, { i: input }, { as });
  if (errors !== undefined) {
    throw new Error(`${document}: ${JSON.stringify(errors)}`);
  }
  return data;
}
