import { Box, Button, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { LinkBase, useGetList, useTranslate } from "react-admin";
import { RecordLink } from "../fields/RecordLink.tsx";
import { useWord } from "../i18n/use-word.ts";
import { FactList } from "../layout/FactList.tsx";
import { ObjectPage } from "../layout/ObjectPage.tsx";
import { TeamQualityLink } from "../quality-office/TeamQualityLink.tsx";
import { useSeesTeam } from "../layout/use-sees-team.ts";
import { teamPath } from "../manager/team-path.ts";
import type { EngineerRow, TeamRow } from "../provider/people-documents.ts";
import { HeldCount } from "../service-records/HeldCount.tsx";
import { OPEN_STATUSES } from "../service-records/open-statuses.ts";
import { RecordBrief } from "../service-records/RecordBrief.tsx";
import { Section } from "../service-records/show/Section.tsx";

/** A team: who holds what, what is late, who is free. */
export const IndustryTeamShow = (): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const seesTeam = useSeesTeam();
  const name = (field: string) => translate(`resources.industry-teams.fields.${field}`);
  return (
    <ObjectPage<TeamRow> resource="industry-teams" titleOf={(team) => team.name}>
      {(team) => (
        <Box
          sx={{
            display: "grid",
            gap: 2,
            py: 2,
            gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 1fr) minmax(0, 1.4fr)" },
            alignItems: "start",
          }}
        >
          <Box sx={{ display: "grid", gap: 2 }}>
            <Section
              title={team.name}
              aside={seesTeam(team) ? <HeldCount kind="TEAM" id={team.id} /> : null}
            >
              <FactList
                facts={[
                  [name("manager"), team.manager?.name ?? translate("teams.no_manager")],
                  [name("mode"), word("ManagementMode", team.mode)],
                  [name("severity"), word("Severity", team.severity)],
                ]}
              />
            </Section>
            {seesTeam(team) && (
              <Button component={LinkBase} to={teamPath(team.id)} variant="outlined">
                {translate("manager.title")}
              </Button>
            )}
            <TeamQualityLink id={team.id}>{translate("team_quality.title")}</TeamQualityLink>
            <Section title={translate("teams.who_holds")}>
              <TeamEngineers teamId={team.id} seesRecords={seesTeam(team)} />
            </Section>
          </Box>
          <Section title={translate("teams.open_records")}>
            <RecordBrief filter={{ industryTeamId: team.id, status: OPEN_STATUSES }} count={15} />
          </Section>
        </Box>
      )}
    </ObjectPage>
  );
};

interface TeamEngineersProps {
  readonly teamId: string;
  /** Whether the viewer sees what they hold. */
  readonly seesRecords: boolean;
}

const TeamEngineers = ({ teamId, seesRecords }: TeamEngineersProps): ReactElement => {
  const translate = useTranslate();
  const { data } = useGetList<EngineerRow>("engineers", {
    filter: { industryTeamId: teamId },
    pagination: { page: 1, perPage: 50 },
  });
  return (
    <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 0.75 }}>
      {data?.map(({ id, staff, outsourced }) => (
        <Box
          component="li"
          key={id}
          sx={{ display: "flex", justifyContent: "space-between", gap: 1 }}
        >
          <span>
            <RecordLink resource="engineers" id={id}>
              {staff.name}
            </RecordLink>
            {outsourced && (
              <Typography component="span" variant="body2" color="textSecondary">
                {" "}
                {translate("teams.outsourced")}
              </Typography>
            )}
          </span>
          {seesRecords && <HeldCount kind="ENGINEER" id={id} />}
        </Box>
      ))}
    </Box>
  );
};
