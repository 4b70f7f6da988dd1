import { Box, MenuItem, TextField } from "@mui/material";
import { Channel } from "@attest/shared/service-clock";
import type { ReactElement } from "react";
import { useListContext, useTranslate } from "react-admin";
import { useTeams } from "../../industry-teams/use-teams.ts";
import { useWord } from "../../i18n/use-word.ts";
import { SearchField } from "../../layout/SearchField.tsx";
import { ReferenceChip } from "./ReferenceChip.tsx";

/** Search and the filters that narrow the view. */
export const FilterBar = (): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const { filterValues, setFilters } = useListContext();
  const filter = filterValues as Record<string, unknown>;
  const teams = useTeams();
  const set = (name: string, value: string) => {
    const { [name]: _, ...others } = filter;
    setFilters(value === "" ? others : { ...others, [name]: value }, []);
  };
  return (
    <Box role="search" sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center", py: 0.5 }}>
      <SearchField label={translate("records.search")} value={textOf(filter["search"])} onChange={(value) => set("search", value)} />
      <TextField select margin="none" label={translate("resources.service-records.fields.channel")} value={textOf(filter["channel"])} onChange={({ target }) => set("channel", target.value)} sx={{ minWidth: 120 }}>
        <MenuItem value="">{translate("records.any_channel")}</MenuItem>
        {Object.values(Channel).map((channel) => (
          <MenuItem key={channel} value={channel}>{word("Channel", channel)}</MenuItem>
        ))}
      </TextField>
      <TextField select margin="none" label={translate("resources.service-records.fields.industryTeam")} value={teams.length === 0 ? "" : textOf(filter["industryTeamId"])} onChange={({ target }) => set("industryTeamId", target.value)} sx={{ minWidth: 150, flexShrink: 1 }}>
        <MenuItem value="">{translate("records.any_team")}</MenuItem>
        {teams.map(({ id, name }) => (
          <MenuItem key={id} value={id}>{name}</MenuItem>
        ))}
      </TextField>
      <ReferenceChip resource="engineers" id={textOf(filter["engineerId"])} onRemove={() => set("engineerId", "")} />
      <ReferenceChip resource="customers" id={textOf(filter["customerId"])} onRemove={() => set("customerId", "")} />
    </Box>
  );
};

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
