import { Autocomplete, Box, TextField } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { useExperts } from "./use-experts.ts";

interface ExpertPickerProps {
  /** Ids of staff. */
  readonly chosen: readonly string[];
  readonly isFaulty: boolean;
  readonly onChange: (staffIds: readonly string[]) => void;
}

/** Chooses whom to ask, the least loaded first. */
export const ExpertPicker = ({ chosen, isFaulty, onChange }: ExpertPickerProps): ReactElement => {
  const translate = useTranslate();
  const { experts, isPending } = useExperts();
  return (
    <Autocomplete
      multiple
      options={[...experts]}
      loading={isPending}
      loadingText={translate("state.loading")}
      noOptionsText={translate("state.empty_filtered")}
      disableCloseOnSelect
      value={experts.filter(({ staffId }) => chosen.includes(staffId))}
      isOptionEqualToValue={(one, other) => one.staffId === other.staffId}
      getOptionKey={({ staffId }) => staffId}
      getOptionLabel={({ name }) => name}
      onChange={(_event, people) => onChange(people.map(({ staffId }) => staffId))}
      renderOption={({ key, ...item }, { name, teamName, openRecords }) => (
        <Box component="li" key={key} {...item} sx={{ display: "flex", gap: 1 }}>
          <span>{name}</span>
          <Box component="span" sx={{ color: "text.secondary", fontSize: "0.9em" }}>
            {teamName}
          </Box>
          <Box component="span" sx={{ ml: "auto", color: "text.secondary", fontSize: "0.9em" }}>
            {openRecords !== null &&
              (openRecords === 0
                ? translate("teams.free")
                : translate("teams.held", { count: openRecords }))}
          </Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={translate("consultations.whom")}
          helperText={translate("consultations.whom_help")}
          error={isFaulty}
        />
      )}
    />
  );
};
