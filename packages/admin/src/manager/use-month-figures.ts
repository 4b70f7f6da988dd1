import { useQuery } from "@tanstack/react-query";
import { runQuery } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";
import { monthFigures } from "./month-figures.ts";
import type { CountedStat, MonthFigures } from "./month-figures.ts";
import type { MonthDays } from "./months.ts";

interface Variables {
  readonly from: string;
  readonly to: string;
  readonly teamId: string;
}

const MonthStatsDocument = typed<
  { serviceRecordStats: readonly (CountedStat & { readonly month: string })[] },
  Variables & Record<string, unknown>
>(
  `query MonthStats($from: Date!, $to: Date!, $teamId: ID!) {
    serviceRecordStats(by: [MONTH], from: $from, to: $to, filter: { industryTeamId: { eq: $teamId } }) {
      month closed reopened responsesJudged responsesMet resolutionsJudged resolutionsMet } }`,
);

/** A team's figures of months that follow each other, from one question; undefined until known. */
export function useMonthFigures(
  teamId: string,
  months: readonly MonthDays[],
): { readonly figures: readonly MonthFigures[] | undefined; readonly error: unknown } {
  const from = months.at(-1)?.from ?? "";
  const to = months[0]?.to ?? "";
  const { data, error } = useQuery({
    queryKey: ["service-records", "months", teamId, from, to],
    queryFn: () => runQuery(MonthStatsDocument, { from, to, teamId }),
    refetchInterval: 60_000,
    retry: 1,
  });
  const stats = data?.serviceRecordStats;
  const figures =
    stats && months.map(({ month }) => monthFigures(stats.find((stat) => stat.month === month)));
  return { figures, error };
}
