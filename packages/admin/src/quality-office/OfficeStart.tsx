import { Box } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement, ReactNode } from "react";
import { useTranslate } from "react-admin";
import { Moment } from "../fields/Moment.tsx";
import { RecordLink } from "../fields/RecordLink.tsx";
import { useWord } from "../i18n/use-word.ts";
import { Asked } from "../layout/Asked.tsx";
import { useMe } from "../layout/use-me.ts";
import { runQuery } from "../provider/run.ts";
import { BriefList } from "./BriefList.tsx";
import { OfficeDayDocument } from "./quality-documents.ts";
import type { BriefReview, OfficeDay } from "./quality-documents.ts";
import { TeamQualityLink } from "./TeamQualityLink.tsx";

/** The quality office's day: what to draw, to review, to decide, and what is late. */
export const OfficeStart = (): ReactElement => {
  const asked = useQuery({
    queryKey: ["quality-office"],
    queryFn: () => runQuery(OfficeDayDocument, {}),
    refetchInterval: 60_000,
    retry: 1,
  });
  return <Asked asked={asked}>{(day) => <Boxes day={day} />}</Asked>;
};

const Boxes = ({ day }: { readonly day: OfficeDay }): ReactElement => {
  const translate = useTranslate();
  const isGeneralManager = useMe()?.roles.includes("GENERAL_MANAGER") === true;
  const late = day.industryTeams.nodes.filter(({ audit }) => audit?.overdue === true);
  return (
    <Box
      sx={{
        display: "grid",
        gap: 2,
        alignItems: "start",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "repeat(2, minmax(0, 1fr))" },
      }}
    >
      {isGeneralManager && <Alerts day={day} />}
      <LotBox day={day} />
      <ReviewBoxes day={day} />
      <BriefList title={translate("quality_office.audits")}>
        {late.map(({ id, name, audit }) => (
          <Line key={id} aside={audit === null ? null : <Moment at={audit.dueAt} />}>
            <TeamQualityLink id={id}>{name}</TeamQualityLink>
          </Line>
        ))}
      </BriefList>
      <BriefList
        title={translate("quality_office.actions")}
        all={`/corrective-actions?filter=${encodeURIComponent('{"overdue":true}')}`}
      >
        {day.correctiveActions.nodes.map(({ id, title, dueAt, owner }) => (
          <Line key={id} aside={<Moment at={dueAt} />}>
            <RecordLink resource="corrective-actions" id={id}>
              {title}
            </RecordLink>{" "}
            {owner.name}
          </Line>
        ))}
      </BriefList>
    </Box>
  );
};

const Alerts = ({ day }: { readonly day: OfficeDay }): ReactElement => {
  const translate = useTranslate();
  return (
    <BriefList title={translate("quality_office.alerts")}>
      {day.lots.nodes
        .filter(({ waitingBecause }) => waitingBecause !== null)
        .map(({ id, plan, waitingBecause }) => (
          <Line key={id} aside={null}>
            <RecordLink resource="lots" id={id}>
              {plan.industryTeam.name}
            </RecordLink>{" "}
            {translate(`spot_checks.waits_${waitingBecause ?? ""}`)}
          </Line>
        ))}
    </BriefList>
  );
};

const LotBox = ({ day }: { readonly day: OfficeDay }): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const open = day.lots.nodes.filter(({ status }) => status !== "REVEALED");
  return (
    <BriefList title={translate("quality_office.to_draw")} all="/lots">
      {open.map(({ id, plan, status }) => (
        <Line key={id} aside={word("LotStatus", status)}>
          <RecordLink resource="lots" id={id}>
            {plan.industryTeam.name}
          </RecordLink>{" "}
          {word("CheckKind", plan.kind)} {plan.from} – {plan.to}
        </Line>
      ))}
    </BriefList>
  );
};

const ReviewBoxes = ({ day }: { readonly day: OfficeDay }): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const me = useMe();
  const mine = [...day.drafts.nodes, ...day.assigned.nodes].filter(
    ({ reviewer }) => reviewer.id === me?.staff?.id,
  );
  const boxes: readonly (readonly [string, readonly BriefReview[]])[] = [
    ["to_review", mine],
    ["disputed", day.disputed.nodes],
  ];
  return (
    <>
      {boxes.map(([name, reviews]) => (
        <BriefList key={name} title={translate(`quality_office.${name}`)} all="/reviews">
          {reviews.map(({ id, itemId, lot, status }) => (
            <Line key={id} aside={word("ReviewStatus", status)}>
              <RecordLink resource="reviews" id={id}>
                {itemId}
              </RecordLink>{" "}
              {lot.plan.industryTeam.name}
            </Line>
          ))}
        </BriefList>
      ))}
    </>
  );
};

interface LineProps {
  readonly aside: ReactNode;
  readonly children: ReactNode;
}

const Line = ({ aside, children }: LineProps): ReactElement => (
  <Box component="li" sx={{ display: "flex", justifyContent: "space-between", gap: 1 }}>
    <span>{children}</span>
    <Box component="span" sx={{ color: "text.secondary", whiteSpace: "nowrap" }}>
      {aside}
    </Box>
  </Box>
);
