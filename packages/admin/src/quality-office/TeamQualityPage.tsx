import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Title, useParams, useTranslate } from "react-admin";
import { Moment } from "../fields/Moment.tsx";
import { RecordLink } from "../fields/RecordLink.tsx";
import { useWord } from "../i18n/use-word.ts";
import { Asked } from "../layout/Asked.tsx";
import { FactList } from "../layout/FactList.tsx";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import { runQuery } from "../provider/run.ts";
import { Section } from "../service-records/show/Section.tsx";
import { VerdictWord } from "../spot-checks/VerdictWord.tsx";
import { causeCounts } from "./cause-counts.ts";
import { TeamQualityDocument } from "./quality-documents.ts";
import type { TeamQuality } from "./quality-documents.ts";

/** A team's spot checks one after the other, how strictly it is checked, and why cycles failed. */
export const TeamQualityPage = (): ReactElement => {
  const { id } = useParams<{ id: string }>();
  const translate = useTranslate();
  const asked = useQuery({
    queryKey: ["team-quality", id],
    queryFn: () => runQuery(TeamQualityDocument, { id }),
    retry: 1,
  });
  return (
    <Asked asked={asked}>
      {({ industryTeam, lots }) =>
        industryTeam === null ? (
          <NotFoundPage />
        ) : (
          <Box sx={{ py: 2, display: "grid", gap: 2 }}>
            <Title title={`${industryTeam.name} · ${translate("team_quality.title")}`} />
            <Standing team={industryTeam} />
            <Section title={translate("team_quality.lots")}>
              <LotTable lots={lots} />
            </Section>
            <Section title={translate("team_quality.causes")}>
              <CauseTable lots={lots} />
            </Section>
          </Box>
        )
      }
    </Asked>
  );
};

const Standing = ({
  team,
}: {
  readonly team: NonNullable<TeamQuality["industryTeam"]>;
}): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const { audit, severity } = team;
  return (
    <Section title={team.name}>
      <FactList
        facts={[
          [translate("team_quality.severity"), word("Severity", severity)],
          ...(audit === null
            ? []
            : [
                [
                  translate("team_quality.last_audit"),
                  audit.lastAuditAt === null ? "–" : <Moment key="l" at={audit.lastAuditAt} />,
                ] as const,
                [
                  translate("team_quality.next_audit"),
                  <Box
                    key="n"
                    component="span"
                    sx={{ color: audit.overdue ? "error.main" : "inherit" }}
                  >
                    <Moment at={audit.dueAt} />
                    {audit.overdue && ` ${translate("corrective_actions.late")}`}
                  </Box>,
                ] as const,
              ]),
        ]}
      />
    </Section>
  );
};

type Lots = Pick<TeamQuality, "lots">;

const LotTable = ({ lots }: Lots): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  if (lots.nodes.length === 0) {
    return <Typography role="status">{translate("team_quality.no_lots")}</Typography>;
  }
  return (
    <Box
      sx={{ overflowX: "auto" }}
      tabIndex={0}
      role="region"
      aria-label={translate("team_quality.lots")}
    >
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate("resources.lots.fields.period")}</TableCell>
            <TableCell>{translate("resources.lots.fields.kind")}</TableCell>
            <TableCell>{translate("team_quality.severity")}</TableCell>
            <TableCell>{translate("spot_checks.defectives")}</TableCell>
            <TableCell>{translate("spot_checks.verdict")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {lots.nodes.map(({ id, plan, samplingPlan, defectives, verdict }) => (
            <TableRow key={id}>
              <TableCell sx={{ whiteSpace: "nowrap" }}>
                <RecordLink resource="lots" id={id}>
                  {plan.from} – {plan.to}
                </RecordLink>
              </TableCell>
              <TableCell>{word("CheckKind", plan.kind)}</TableCell>
              <TableCell>
                {samplingPlan === null ? "–" : word("Severity", samplingPlan.severity)}
              </TableCell>
              <TableCell>
                {defectives ?? "–"} / {samplingPlan?.sampleSize ?? "–"}
              </TableCell>
              <TableCell>
                <VerdictWord verdict={verdict} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};

const CauseTable = ({ lots }: Lots): ReactElement => {
  const translate = useTranslate();
  const causes = causeCounts(lots.nodes);
  if (causes.length === 0) {
    return <Typography role="status">{translate("team_quality.no_causes")}</Typography>;
  }
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          {["month", "cause", "count"].map((column) => (
            <TableCell key={column}>{translate(`team_quality.${column}`)}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {causes.map(({ month, cause, count }) => (
          <TableRow key={`${month} ${cause}`}>
            <TableCell>{month}</TableCell>
            <TableCell>{cause}</TableCell>
            <TableCell>{count}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
