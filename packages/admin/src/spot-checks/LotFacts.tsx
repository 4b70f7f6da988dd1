import type { ReactElement, ReactNode } from "react";
import { useTranslate } from "react-admin";
import { Moment } from "../fields/Moment.tsx";
import { RecordLink } from "../fields/RecordLink.tsx";
import { useWord } from "../i18n/use-word.ts";
import { FactList } from "../layout/FactList.tsx";
import { Section } from "../service-records/show/Section.tsx";
import { Digest } from "./Digest.tsx";
import type { LotDetail } from "./lot-documents.ts";
import { PlanCurve } from "./PlanCurve.tsx";

/** What was agreed, what was frozen, and the figures of the plan. */
export const LotFacts = ({ lot }: { readonly lot: LotDetail }): ReactElement => {
  const translate = useTranslate();
  const { samplingPlan, status } = lot;
  return (
    <>
      <Section title={translate("spot_checks.agreed")}>
        <FactList facts={[...usePlanFacts(lot), ...useFrameFacts(lot)]} />
      </Section>
      {samplingPlan !== null && status !== "FROZEN" && (
        <Section title={translate("spot_checks.before")}>
          <PlanCurve plan={samplingPlan} />
        </Section>
      )}
    </>
  );
};

type Facts = readonly (readonly [string, ReactNode])[];

function usePlanFacts({ plan, scorecardVersion }: LotDetail): Facts {
  const translate = useTranslate();
  const word = useWord();
  const { industryTeam, level, aql, fixedSize } = plan;
  const parts = [
    word("SamplingMethod", plan.method),
    ...(level === null ? [] : [translate("spot_checks.level_is", { level })]),
    ...(aql === null ? [] : [`AQL ${aql}`]),
    ...(fixedSize === null ? [] : [String(fixedSize)]),
  ];
  return [
    [
      translate("resources.lots.fields.industryTeam"),
      <RecordLink key="team" resource="industry-teams" id={industryTeam.id}>
        {industryTeam.name}
      </RecordLink>,
    ],
    [translate("resources.lots.fields.kind"), word("CheckKind", plan.kind)],
    [translate("resources.lots.fields.period"), `${plan.from} – ${plan.to}`],
    [translate("spot_checks.method"), parts.join(" · ")],
    [translate("spot_checks.strata"), word("StratifyBy", plan.stratifyBy)],
    [
      translate("spot_checks.scorecard"),
      translate("spot_checks.scorecard_version", {
        name: plan.scorecard.name,
        version: scorecardVersion,
      }),
    ],
    [translate("spot_checks.committed"), <Moment key="at" at={plan.committedAt} />],
    [translate("spot_checks.commitment"), <Digest key="commitment" text={plan.commitment} />],
  ];
}

function useFrameFacts({ frozenAt, size, frameHash }: LotDetail): Facts {
  const translate = useTranslate();
  return frozenAt === null
    ? []
    : [
        [translate("spot_checks.frozen"), <Moment key="at" at={frozenAt} />],
        [translate("resources.lots.fields.size"), size],
        [translate("spot_checks.frame_hash"), <Digest key="hash" text={frameHash} />],
      ];
}
