import { Autocomplete, TextField } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { EngineerChoicesDocument } from "../provider/people-documents.ts";
import { runQuery } from "../provider/run.ts";
import { CandidateItem } from "./CandidateItem.tsx";
import { candidatesOf } from "./choices.ts";
import type { Candidate } from "./choices.ts";

interface EngineerPickerProps {
  readonly label: string;
  /** Only engineers of this team, or of every team when null. */
  readonly teamId: string | null;
  /** Who has the record now. */
  readonly holderId: string | null;
  readonly forbidsOutsourcing: boolean;
  /** Only the company's own, or only others. */
  readonly only?: "OWN" | "OUTSOURCED" | undefined;
  readonly isOptional?: boolean;
  readonly value: string;
  readonly isMissing: boolean;
  readonly onChange: (engineerId: string) => void;
}

/** Finds an engineer by name or by who has the least to do; those of the record's team are offered. */
export const EngineerPicker = (props: EngineerPickerProps): ReactElement => {
  const { label, value, isMissing, isOptional, onChange } = props;
  const translate = useTranslate();
  const { candidates, isPending } = useCandidates(props);
  return (
    <Autocomplete
      options={[...candidates]}
      loading={isPending}
      loadingText={translate("state.loading")}
      noOptionsText={translate("state.empty_filtered")}
      autoHighlight
      value={candidates.find(({ engineer }) => engineer.id === value) ?? null}
      isOptionEqualToValue={(one, other) => one.engineer.id === other.engineer.id}
      getOptionKey={({ engineer }) => engineer.id}
      getOptionLabel={({ engineer }) => engineer.staff.name}
      getOptionDisabled={({ obstacle }) => obstacle !== null}
      onChange={(_event, chosen) => onChange(chosen?.engineer.id ?? "")}
      renderOption={({ key, ...item }, candidate) => (
        <CandidateItem key={key} item={item} candidate={candidate} />
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          required={isOptional !== true}
          autoFocus={isOptional !== true}
          error={isMissing}
          helperText={translate(isMissing ? "action_form.required" : "picker.hint")}
        />
      )}
    />
  );
};

function useCandidates({ teamId, holderId, forbidsOutsourcing, only }: EngineerPickerProps): {
  readonly candidates: readonly Candidate[];
  readonly isPending: boolean;
} {
  const { data, isPending } = useQuery({
    queryKey: ["engineers", "choices", teamId],
    queryFn: () =>
      runQuery(EngineerChoicesDocument, {
        first: 100,
        offset: 0,
        ...(teamId === null ? {} : { industryTeamId: teamId }),
      }),
    // What somebody has to do is old after a moment.
    staleTime: 0,
  });
  const engineers = (data?.engineers.nodes ?? []).filter(
    ({ outsourced }) => only === undefined || outsourced === (only === "OUTSOURCED"),
  );
  return { candidates: candidatesOf(engineers, { holderId, forbidsOutsourcing }), isPending };
}
