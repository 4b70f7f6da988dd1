import { LinearProgress } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { FactList } from "../layout/FactList.tsx";
import { LoadFailure } from "../layout/LoadFailure.tsx";
import { useRecordStats } from "../service-records/record-stats.ts";
import type { RecordStat } from "../service-records/record-stats.ts";
import { Section } from "../service-records/show/Section.tsx";

/** How the last thirty days went, for an engineer or for all whom the viewer sees. */
export const RecentFigures = ({
  engineerId,
}: {
  readonly engineerId: string | undefined;
}): ReactElement => {
  const translate = useTranslate();
  const { data, error } = useRecordStats([], 30, engineerId);
  if (data === undefined) {
    return (
      <Section title={translate("figures.title")}>
        {error === null ? <LinearProgress /> : <LoadFailure error={error} />}
      </Section>
    );
  }
  return (
    <Section title={translate("figures.title")}>
      <Figures stat={data[0] ?? NOTHING} />
    </Section>
  );
};

const Figures = ({ stat }: { readonly stat: Stat }): ReactElement => {
  const translate = useTranslate();
  const rateOf = (met: number, judged: number) =>
    judged === 0
      ? "–"
      : translate("figures.rate", { rate: ((100 * met) / judged).toFixed(1), met, judged });
  const { evaluationSum, evaluationCount } = stat;
  const mean =
    evaluationCount === 0
      ? "–"
      : translate("figures.score", {
          score: (evaluationSum / evaluationCount).toFixed(1),
          count: evaluationCount,
        });
  return (
    <FactList
      facts={[
        [translate("figures.opened"), stat.opened],
        [translate("figures.closed"), stat.closed],
        [translate("figures.reopened"), stat.reopened],
        [translate("figures.responses"), rateOf(stat.responsesMet, stat.responsesJudged)],
        [translate("figures.resolutions"), rateOf(stat.resolutionsMet, stat.resolutionsJudged)],
        [translate("figures.evaluation"), mean],
      ]}
    />
  );
};

type Stat = Omit<RecordStat, "engineer" | "industryTeam">;

const NOTHING: Stat = {
  opened: 0,
  closed: 0,
  reopened: 0,
  responsesJudged: 0,
  responsesMet: 0,
  resolutionsJudged: 0,
  resolutionsMet: 0,
  evaluationSum: 0,
  evaluationCount: 0,
};
