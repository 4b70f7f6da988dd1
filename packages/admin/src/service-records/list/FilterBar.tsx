import { Box, MenuItem, TextField } from "@mui/material";
import { Channel } from "@attest/shared/service-clock";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { ExportButton } from "../../exports/ExportButton.tsx";
import { useTeams } from "../../industry-teams/use-teams.ts";
import { useWord } from "../../i18n/use-word.ts";
import { SearchField } from "../../layout/SearchField.tsx";
import { useListFilter } from "../../layout/use-list-filter.ts";
import { recordFilter } from "../record-queries.ts";
import { FactChip } from "./FactChip.tsx";
import { ReferenceChip } from "./ReferenceChip.tsx";

/** Search and the filters that narrow the view. */
export const FilterBar = (): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const { filter, partOf, setPart } = useListFilter();
  const teams = useTeams();
  return (
    <Box
      role="search"
      sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center", py: 0.5 }}
    >
      <SearchField
        label={translate("records.search")}
        value={partOf("search")}
        onChange={(value) => setPart("search", value)}
      />
      <TextField
        select
        margin="none"
        label={translate("resources.service-records.fields.channel")}
        value={partOf("channel")}
        onChange={({ target }) => setPart("channel", target.value)}
        sx={{ minWidth: 120 }}
      >
        <MenuItem value="">{translate("records.any_channel")}</MenuItem>
        {Object.values(Channel).map((channel) => (
          <MenuItem key={channel} value={channel}>
            {word("Channel", channel)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        margin="none"
        label={translate("resources.service-records.fields.industryTeam")}
        value={teams.length === 0 ? "" : partOf("industryTeamId")}
        onChange={({ target }) => setPart("industryTeamId", target.value)}
        sx={{ minWidth: 150, flexShrink: 1 }}
      >
        <MenuItem value="">{translate("records.any_team")}</MenuItem>
        {teams.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <ReferenceChip
        resource="engineers"
        id={partOf("engineerId")}
        onRemove={() => setPart("engineerId", "")}
      />
      <ReferenceChip
        resource="customers"
        id={partOf("customerId")}
        onRemove={() => setPart("customerId", "")}
      />
      <FactChip />
      <ExportButton resource="SERVICE_RECORDS" filterNow={() => recordFilter(filter)} />
    </Box>
  );
};
