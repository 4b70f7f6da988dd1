import { civilDateOf } from "@attest/shared/primitives";
import { useQuery } from "@tanstack/react-query";
import { nowInstant } from "../clock.ts";
import { runQuery } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";

/** Figures of a group of records, summed over days. */
export interface RecordStat {
  readonly engineer: { readonly id: string } | null;
  readonly industryTeam: { readonly id: string } | null;
  readonly opened: number;
  readonly closed: number;
  readonly reopened: number;
  readonly responsesJudged: number;
  readonly responsesMet: number;
  readonly resolutionsJudged: number;
  readonly resolutionsMet: number;
  readonly evaluationSum: number;
  readonly evaluationCount: number;
}

interface StatsVariables {
  readonly by: readonly ("ENGINEER" | "TEAM")[];
  readonly from: string;
  readonly to: string;
  readonly filter?: { readonly engineerId: { readonly eq: string } };
}

const StatsDocument = typed<{ serviceRecordStats: readonly RecordStat[] }, StatsVariables>(
  `query Stats($by: [ServiceRecordStatDimension!]!, $from: Date!, $to: Date!, $filter: ServiceRecordStatFilter) {
    serviceRecordStats(by: $by, from: $from, to: $to, filter: $filter) {
      engineer { id } industryTeam { id } opened closed reopened
      responsesJudged responsesMet resolutionsJudged resolutionsMet evaluationSum evaluationCount } }`,
);

const DAY = 86_400;

/** Figures of the days up to today, asked anew every half minute; undefined until known. @param days 1 or more; null: since the beginning */
export function useRecordStats(
  by: StatsVariables["by"],
  days: number | null,
  engineerId?: string,
): { readonly data: readonly RecordStat[] | undefined; readonly error: unknown } {
  const { data, error } = useQuery({
    queryKey: ["service-records", "stats", by, days, engineerId],
    queryFn: () =>
      runQuery(StatsDocument, {
        by,
        from: days === null ? "2000-01-01" : civilDateOf(nowInstant() - (days - 1) * DAY),
        to: civilDateOf(nowInstant()),
        ...(engineerId === undefined ? {} : { filter: { engineerId: { eq: engineerId } } }),
      }),
    refetchInterval: 30_000,
    retry: 1,
  });
  return { data: data?.serviceRecordStats, error };
}
