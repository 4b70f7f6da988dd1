import type { ReactElement } from "react";
import { DataTable, useTranslate } from "react-admin";
import { RecordLink } from "../fields/RecordLink.tsx";
import { useWord } from "../i18n/use-word.ts";
import { ListColumn } from "../layout/ListColumn.tsx";
import { PlainList } from "../layout/PlainList.tsx";
import { useSeesTeam } from "../layout/use-sees-team.ts";
import type { TeamRow } from "../provider/people-documents.ts";
import { HeldCount } from "../service-records/HeldCount.tsx";

const Column = ListColumn<TeamRow>;

export const IndustryTeamList = (): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const seesTeam = useSeesTeam();
  return (
    <PlainList phone="CARDS">
      <DataTable<TeamRow> rowClick="show" bulkActionButtons={false}>
        <Column
          source="name"
          sx={{ whiteSpace: "nowrap" }}
          render={({ id, name }) => (
            <RecordLink resource="industry-teams" id={id}>
              {name}
            </RecordLink>
          )}
        />
        <Column
          source="manager"
          render={({ manager }) => manager?.name ?? translate("teams.no_manager")}
        />
        <Column
          source="open"
          render={(team) => (seesTeam(team) ? <HeldCount kind="TEAM" id={team.id} /> : "–")}
        />
        <Column source="mode" render={({ mode }) => word("ManagementMode", mode)} />
        <Column source="severity" render={({ severity }) => word("Severity", severity)} />
      </DataTable>
    </PlainList>
  );
};
