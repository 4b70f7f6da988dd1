import { Autocomplete, TextField } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { EngineersDocument } from "../provider/people-documents.ts";
import type { EngineerRow } from "../provider/people-documents.ts";
import { runQuery } from "../provider/run.ts";

interface EngineerPickerProps {
  readonly label: string;
  /** Only engineers of this team, or of every team when null. */
  readonly teamId: string | null;
  readonly value: string;
  readonly isMissing: boolean;
  readonly onChange: (engineerId: string) => void;
}

/** Finds an engineer by name; those of the record's team are offered. */
export const EngineerPicker = ({
  label,
  teamId,
  value,
  isMissing,
  onChange,
}: EngineerPickerProps): ReactElement => {
  const translate = useTranslate();
  const { data, isPending } = useQuery({
    queryKey: ["engineers", "of-team", teamId],
    queryFn: () =>
      runQuery(EngineersDocument, {
        first: 100,
        offset: 0,
        ...(teamId === null ? {} : { industryTeamId: teamId }),
      }),
  });
  const engineers = data?.engineers.nodes ?? [];
  const nameOf = ({ staff, outsourced }: EngineerRow) =>
    outsourced ? `${staff.name} · ${translate("teams.outsourced")}` : staff.name;
  return (
    <Autocomplete
      options={[...engineers]}
      loading={isPending}
      loadingText={translate("state.loading")}
      noOptionsText={translate("state.empty_filtered")}
      autoHighlight
      value={engineers.find(({ id }) => id === value) ?? null}
      getOptionKey={({ id }) => id}
      getOptionLabel={nameOf}
      onChange={(_event, engineer) => onChange(engineer?.id ?? "")}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          required
          autoFocus
          error={isMissing}
          helperText={isMissing ? translate("action_form.required") : undefined}
        />
      )}
    />
  );
};
