import type { Scenario, Variables } from "../scenario.ts";
import {
  ATTEST_ROW,
  attestRow,
  PEER_ROW,
  peerRow,
  type AttestRow,
  type PeerRow,
} from "./record-row.ts";

/** Page 400 of a team's closed records by keyset, without a count; of a smaller database the page in its middle. */
export const deepPage: Scenario = {
  name: "deep-page",
  choose: async (client) => {
    const { rows } = await client.query<{
      team: string;
      at: string;
      id: string;
      raw: string;
      before: string;
    }>(
      `SELECT t.id AS team, n.before, r.id, r.created_at::text AS raw, to_char(r.created_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS"+08:00"') AS at
       FROM industry_team t CROSS JOIN LATERAL (SELECT least(9974, count(*) / 2) AS before FROM service_record WHERE industry_team_id = t.id AND status = 'CLOSED') n
       CROSS JOIN LATERAL (SELECT id, created_at FROM service_record WHERE industry_team_id = t.id AND status = 'CLOSED'
         ORDER BY created_at DESC, id DESC OFFSET n.before LIMIT 1) r`,
    );
    return rows.map(({ team, at, id, raw, before }) => ({
      team,
      status: "CLOSED",
      createdAt: raw,
      id,
      attestCursor: Buffer.from(JSON.stringify([at, id])).toString("base64url"),
      before,
    }));
  },
  forPeer: (about, peerUrl) =>
    Promise.all(about.map(async (one) => ({ ...one, peerCursor: await peerCursor(peerUrl, one) }))),
  attest: {
    query: `query DeepPage($team: ID!, $status: ServiceRecordStatus!, $after: String!) {
  serviceRecords(first: 25, after: $after, filter: { industryTeamId: { eq: $team }, status: { eq: $status } }) { nodes { ${ATTEST_ROW} } }
}`,
    variables: ({ team, status, attestCursor }) => ({ team, status, after: attestCursor }),
    shape: ({ serviceRecords: { nodes } }: AttestPage) => ({ rows: nodes.map(attestRow) }),
  },
  postgraphile: {
    query: `query DeepPage($team: UUID!, $status: String!, $after: Cursor!) {
  allServiceRecords(first: 25, after: $after, condition: { industryTeamId: $team, status: $status }, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) { nodes { ${PEER_ROW} } }
}`,
    variables: ({ team, status, peerCursor: after }) => ({ team, status, after }),
    shape: ({ allServiceRecords: { nodes } }: PeerPage) => ({ rows: nodes.map(peerRow) }),
  },
};

/** PostGraphile's cursors hold a digest of the order, so that it is asked for them: of the record before the page. */
async function peerCursor(peerUrl: string, { team, status, before }: Variables): Promise<string> {
  const query = `query Cursor($team: UUID!, $status: String!, $before: Int!) {
  allServiceRecords(first: 1, offset: $before, condition: { industryTeamId: $team, status: $status }, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) { edges { cursor } }
}`;
  const response = await fetch(peerUrl, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables: { team, status, before: Number(before) } }),
  });
  const { data } = (await response.json()) as PeerCursor;
  return data.allServiceRecords.edges[0]?.cursor ?? "";
}

interface PeerCursor {
  readonly data: {
    readonly allServiceRecords: { readonly edges: readonly { readonly cursor: string }[] };
  };
}

interface AttestPage {
  readonly serviceRecords: { readonly nodes: readonly AttestRow[] };
}

interface PeerPage {
  readonly allServiceRecords: { readonly nodes: readonly PeerRow[] };
}
