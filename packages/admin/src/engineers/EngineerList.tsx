import { MenuItem, TextField } from "@mui/material";
import type { ReactElement } from "react";
import { DataTable, useTranslate } from "react-admin";
import { ExportButton } from "../exports/ExportButton.tsx";
import { RecordLink } from "../fields/RecordLink.tsx";
import { useTeams } from "../industry-teams/use-teams.ts";
import { ListColumn } from "../layout/ListColumn.tsx";
import { PlainList } from "../layout/PlainList.tsx";
import { Toolbar } from "../layout/Toolbar.tsx";
import { useListFilter } from "../layout/use-list-filter.ts";
import type { EngineerRow } from "../provider/people-documents.ts";

const Column = ListColumn<EngineerRow>;

export const EngineerList = (): ReactElement => {
  const translate = useTranslate();
  return (
    <PlainList
      phone="CARDS"
      tools={
        <Toolbar>
          <TeamFilter />
          <EngineerExport />
        </Toolbar>
      }
    >
      <DataTable<EngineerRow> rowClick="show" bulkActionButtons={false}>
        <Column
          source="name"
          render={({ id, staff }) => (
            <RecordLink resource="engineers" id={id}>
              {staff.name}
            </RecordLink>
          )}
        />
        <Column source="industryTeam" render={({ industryTeam }) => industryTeam?.name ?? "–"} />
        <Column
          source="outsourced"
          render={({ outsourced, vendor }) =>
            outsourced
              ? [translate("teams.outsourced"), vendor].filter(Boolean).join(" · ")
              : translate("teams.employed")
          }
        />
        <Column source="email" render={({ staff }) => staff.email} />
      </DataTable>
    </PlainList>
  );
};

const TeamFilter = (): ReactElement => {
  const translate = useTranslate();
  const { partOf, setPart } = useListFilter();
  const teams = useTeams();
  return (
    <TextField
      select
      margin="none"
      label={translate("resources.engineers.fields.industryTeam")}
      value={teams.length === 0 ? "" : partOf("industryTeamId")}
      onChange={({ target }) => setPart("industryTeamId", target.value)}
      sx={{ width: 220 }}
    >
      <MenuItem value="">{translate("records.any_team")}</MenuItem>
      {teams.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
};

const EngineerExport = (): ReactElement => {
  const { partOf } = useListFilter();
  return (
    <ExportButton
      resource="ENGINEERS"
      filterNow={() => ({ industryTeamId: partOf("industryTeamId") })}
    />
  );
};
