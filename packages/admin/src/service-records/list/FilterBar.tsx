import SearchIcon from "@mui/icons-material/SearchOutlined";
import { Box, InputAdornment, MenuItem, TextField } from "@mui/material";
import { Channel } from "@attest/shared/service-clock";
import { useState } from "react";
import type { ReactElement } from "react";
import { useListContext, useTranslate } from "react-admin";
import { useTeams } from "../../industry-teams/use-teams.ts";
import { useWord } from "../../i18n/use-word.ts";
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
      <SearchField value={textOf(filter["search"])} onChange={(value) => set("search", value)} />
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

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Waits for the end of a word: also for that of an input method, which composes Chinese from several keys. */
const SearchField = ({ value, onChange }: SearchFieldProps): ReactElement => {
  const translate = useTranslate();
  const [timer, setTimer] = useState<ReturnType<typeof setTimeout>>();
  const later = (text: string) => {
    clearTimeout(timer);
    setTimer(setTimeout(() => onChange(text.trim()), 350));
  };
  return (
    <TextField
      key={value === "" ? "empty" : "filled"}
      type="search"
      margin="none"
      autoFocus={value !== ""}
      defaultValue={value}
      placeholder={translate("records.search")}
      onChange={({ target, nativeEvent }) => {
        if (!(nativeEvent as InputEvent).isComposing) later(target.value);
      }}
      slotProps={{
        htmlInput: { "aria-label": translate("resources.service-records.fields.search"), onCompositionEnd: (event: { currentTarget: HTMLInputElement }) => later(event.currentTarget.value) },
        input: { startAdornment: <InputAdornment position="start"><SearchIcon fontSize="small" /></InputAdornment> },
      }}
      sx={{ flex: "1 1 220px", maxWidth: 380 }}
    />
  );
};

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
