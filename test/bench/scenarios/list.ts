import type { Scenario } from "../scenario.ts";
import {
  ATTEST_ROW,
  attestRow,
  PEER_ROW,
  peerRow,
  type AttestRow,
  type PeerRow,
} from "./record-row.ts";

/** The 25 newest of a team and status with the total count: each team, one status in four the closed ones. */
export const list: Scenario = {
  name: "list",
  choose: async (client) => {
    const { rows } = await client.query<{ team: string; status: string }>(
      `SELECT t.id AS team, s AS status FROM industry_team t, unnest(ARRAY['CLOSED', 'IN_PROGRESS', 'WAITING_CUSTOMER', 'ASSIGNED']) s ORDER BY t.id, s`,
    );
    return rows;
  },
  attest: {
    query: `query List($team: ID!, $status: ServiceRecordStatus!) {
  serviceRecords(first: 25, filter: { industryTeamId: { eq: $team }, status: { eq: $status } }) { totalCount nodes { ${ATTEST_ROW} } }
}`,
    variables: ({ team, status }) => ({ team, status }),
    shape: ({ serviceRecords: { totalCount, nodes } }: AttestList) => ({
      total: totalCount,
      rows: nodes.map(attestRow),
    }),
  },
  postgraphile: {
    query: `query List($team: UUID!, $status: String!) {
  allServiceRecords(first: 25, condition: { industryTeamId: $team, status: $status }, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) { totalCount nodes { ${PEER_ROW} } }
}`,
    variables: ({ team, status }) => ({ team, status }),
    shape: ({ allServiceRecords: { totalCount, nodes } }: PeerList) => ({
      total: totalCount,
      rows: nodes.map(peerRow),
    }),
  },
};

interface AttestList {
  readonly serviceRecords: { readonly totalCount: number; readonly nodes: readonly AttestRow[] };
}

interface PeerList {
  readonly allServiceRecords: { readonly totalCount: number; readonly nodes: readonly PeerRow[] };
}
