import type { Scenario } from "../scenario.ts";

/** An agent opens a record by phone; each contact was identified a moment ago, as the rules ask. */
export const open: Scenario = {
  name: "open",
  choose: async (client) => {
    const { rows } = await client.query<Record<string, string>>(
      `WITH checked AS (
         INSERT INTO identity_check (id, contact_id, method, evidence, result, checked_by, checked_at)
         SELECT uuidv7(), c.id, 'PHONE_NUMBER', 'bench', 'PASSED', bench.fixed(4, 81), company_now() FROM contact c ORDER BY c.id LIMIT 1000
         RETURNING id, contact_id
       )
       SELECT k.id AS "check", c.id AS contact, c.customer_id AS customer, bench.fixed(4, 81) AS staff FROM checked k JOIN contact c ON c.id = k.contact_id`,
    );
    return rows.map((row) => ({
      ...row,
      subject: "系统无法登录",
      content: "客户来电反映业务系统今早起无法登录，请尽快安排工程师处理。",
    }));
  },
  attest: {
    query: `mutation Open($input: OpenServiceRecordInput!) {
  openServiceRecord(input: $input) { serviceRecord { id number status subject industryTeam { id } } }
}`,
    variables: ({ customer, contact, check, subject, content }) => ({
      input: {
        customerId: customer,
        contactId: contact,
        identityCheckId: check,
        subject,
        content,
        touch: { channel: "PHONE", content },
      },
    }),
    shape: ({ openServiceRecord: { serviceRecord } }: AttestOpening) => {
      const { industryTeam, ...record } = serviceRecord;
      return { ...record, team: industryTeam.id };
    },
  },
  postgraphile: {
    query: `mutation Open($input: PeerOpenServiceRecordInput!) {
  peerOpenServiceRecord(input: $input) { result { rowId number status subject industryTeamId } }
}`,
    variables: ({ staff, customer, contact, check, subject, content }) => ({
      input: {
        staffId: staff,
        customerId: customer,
        contactId: contact,
        identityCheckId: check,
        subject,
        content,
      },
    }),
    shape: ({ peerOpenServiceRecord: { result } }: PeerOpening) => {
      const { rowId, industryTeamId, ...record } = result;
      return { ...record, id: rowId, team: industryTeamId };
    },
  },
  comparable: (shape) => {
    const { status, subject, team, number } = shape as OpenedRecord;
    return { status, subject, team, number: number.replace(/\d+$/, "n") };
  },
};

interface OpenedRecord {
  readonly number: string;
  readonly status: string;
  readonly subject: string;
  readonly team: string;
}

interface AttestOpening {
  readonly openServiceRecord: {
    readonly serviceRecord: Omit<OpenedRecord, "team"> & {
      readonly id: string;
      readonly industryTeam: { readonly id: string };
    };
  };
}

interface PeerOpening {
  readonly peerOpenServiceRecord: {
    readonly result: Omit<OpenedRecord, "team"> & {
      readonly rowId: string;
      readonly industryTeamId: string;
    };
  };
}
