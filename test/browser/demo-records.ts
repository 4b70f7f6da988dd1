import type { Colleague } from "./colleague.ts";

/** The contact that every demo company has: entitled to close, served by the team of `department-manager`. */
export const DEMO_PHONE = "13800000001";

export interface OpenedRecord {
  readonly id: string;
  readonly number: string;
}

interface FoundCustomers {
  readonly customers: {
    readonly nodes: readonly {
      readonly id: string;
      readonly contacts: readonly { readonly id: string; readonly phone: string }[];
    }[];
  };
}

/** Checks the demo contact and opens a record for them, as the console does. */
export async function openRecord(agent: Colleague, subject: string): Promise<OpenedRecord> {
  return openPrepared(agent, await prepareOpening(agent, subject));
}

/** Everything that comes before the opening itself. @returns its input */
export async function prepareOpening(agent: Colleague, subject: string): Promise<object> {
  const { customers } = await agent.get<FoundCustomers>(
    "query ($search: String) { customers(first: 1, search: $search) { nodes { id contacts { id phone } } } }",
    { search: DEMO_PHONE },
  );
  const [customer] = customers.nodes;
  const contact = customer?.contacts.find(({ phone }) => phone === DEMO_PHONE);
  if (customer === undefined || contact === undefined) {
    throw new Error(`The demo company has no contact with the phone ${DEMO_PHONE}.`);
  }
  const check = {
    contactId: contact.id,
    method: "CALLBACK",
    evidence: "回拨登记号码",
    result: "PASSED",
  };
  const { checkIdentity } = await agent.get<{ checkIdentity: { identityCheckId: string } }>(
    "mutation ($input: CheckIdentityInput!) { checkIdentity(input: $input) { identityCheckId } }",
    { input: check },
  );
  return {
    touch: { channel: "ONLINE" },
    identityCheckId: checkIdentity.identityCheckId,
    customerId: customer.id,
    contactId: contact.id,
    subject,
    content: "今早起全部终端提示认证失败。",
  };
}

/** The opening itself. */
export async function openPrepared(agent: Colleague, input: object): Promise<OpenedRecord> {
  const { openServiceRecord } = await agent.get<{
    openServiceRecord: { serviceRecord: OpenedRecord };
  }>(
    "mutation ($input: OpenServiceRecordInput!) { openServiceRecord(input: $input) { serviceRecord { id number } } }",
    { input },
  );
  return openServiceRecord.serviceRecord;
}
