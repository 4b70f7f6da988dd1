import { Box } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { RecordLink } from "../fields/RecordLink.tsx";
import { FactList } from "../layout/FactList.tsx";
import { ObjectPage } from "../layout/ObjectPage.tsx";
import { useSeesTeam } from "../layout/use-sees-team.ts";
import type { EngineerRow } from "../provider/people-documents.ts";
import { HeldCount } from "../service-records/HeldCount.tsx";
import { OPEN_STATUSES } from "../service-records/open-statuses.ts";
import { RecordBrief } from "../service-records/RecordBrief.tsx";
import { Section } from "../service-records/show/Section.tsx";

export const EngineerShow = (): ReactElement => {
  const translate = useTranslate();
  const seesTeam = useSeesTeam();
  const name = (field: string) => translate(`resources.engineers.fields.${field}`);
  return (
    <ObjectPage<EngineerRow> resource="engineers" titleOf={({ staff }) => staff.name}>
      {({ id, staff, industryTeam, outsourced, vendor }) => (
        <Box sx={{ display: "grid", gap: 2, py: 2 }}>
          <Section
            title={staff.name}
            aside={
              industryTeam !== null && seesTeam(industryTeam) ? (
                <HeldCount kind="ENGINEER" id={id} />
              ) : null
            }
          >
            <FactList
              facts={[
                [
                  name("industryTeam"),
                  industryTeam === null ? (
                    "–"
                  ) : (
                    <RecordLink resource="industry-teams" id={industryTeam.id}>
                      {industryTeam.name}
                    </RecordLink>
                  ),
                ],
                [
                  name("outsourced"),
                  outsourced
                    ? [translate("teams.outsourced"), vendor].filter(Boolean).join(" · ")
                    : translate("teams.employed"),
                ],
                [name("email"), staff.email],
              ]}
            />
          </Section>
          <Section title={translate("teams.open_records")}>
            <RecordBrief filter={{ engineerId: id, status: OPEN_STATUSES }} count={10} />
          </Section>
        </Box>
      )}
    </ObjectPage>
  );
};
