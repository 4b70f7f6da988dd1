import type { Scenario } from "../scenario.ts";
import type { StatRow } from "../shapes.ts";

const FIGURES =
  "opened closed responsesJudged responsesMet resolutionsJudged resolutionsMet evaluationSum evaluationCount";

/** Team × day of the thirty days before the data end. PostGraphile aggregates live, by a function in the database. */
export const stats: Scenario = {
  name: "stats",
  choose: async (client) => {
    const { rows } = await client.query<{ from: string; to: string }>(
      `SELECT to_char(ended - make_interval(days => 31 + n), 'YYYY-MM-DD') AS "from", to_char(ended - make_interval(days => 2 + n), 'YYYY-MM-DD') AS "to"
       FROM bench.size, generate_series(0, 9) n`,
    );
    return rows;
  },
  attest: {
    query: `query Stats($from: Date!, $to: Date!) {
  serviceRecordStats(by: [TEAM, DAY], from: $from, to: $to) { day industryTeam { id code } ${FIGURES} }
}`,
    variables: ({ from, to }) => ({ from, to }),
    shape: ({ serviceRecordStats }: AttestStats) =>
      serviceRecordStats.map(({ industryTeam, ...row }) => statRow(row, industryTeam)),
  },
  postgraphile: {
    query: `query Stats($from: Date!, $to: Date!) {
  peerRecordStats(from: $from, to: $to) { nodes { day industryTeamId code ${FIGURES} } }
}`,
    variables: ({ from, to }) => ({ from, to }),
    shape: ({ peerRecordStats: { nodes } }: PeerStats) =>
      nodes.map(({ industryTeamId: id, code, ...row }) => statRow(row, { id, code })),
  },
  comparable: (shape) => (shape as StatRow[]).toSorted(byTeamAndDay),
};

interface Figures {
  readonly day: string;
  readonly opened: number;
  readonly closed: number;
  readonly responsesJudged: number;
  readonly responsesMet: number;
  readonly resolutionsJudged: number;
  readonly resolutionsMet: number;
  readonly evaluationSum: number;
  readonly evaluationCount: number;
}

interface TeamOfStats {
  readonly id: string;
  readonly code: string;
}

interface AttestStats {
  readonly serviceRecordStats: readonly (Figures & { readonly industryTeam: TeamOfStats })[];
}

interface PeerStats {
  readonly peerRecordStats: {
    readonly nodes: readonly (Figures & {
      readonly industryTeamId: string;
      readonly code: string;
    })[];
  };
}

function statRow(row: Figures, team: TeamOfStats): StatRow {
  const figures = [
    row.opened,
    row.closed,
    row.responsesJudged,
    row.responsesMet,
    row.resolutionsJudged,
    row.resolutionsMet,
    row.evaluationSum,
    row.evaluationCount,
  ];
  return { team: team.id, code: team.code, day: row.day, figures };
}

function byTeamAndDay(one: StatRow, other: StatRow): number {
  const [a, b] = [one.team + one.day, other.team + other.day];
  return a < b ? -1 : Number(a > b);
}
