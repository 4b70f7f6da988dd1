import { Autocomplete, TextField } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useGetList, useTranslate } from "react-admin";
import { useWord } from "../../i18n/use-word.ts";
import { OPEN_STATUSES } from "../open-statuses.ts";
import type { RecordDetail, RecordRow } from "../service-record.ts";

interface MergeTargetPickerProps {
  readonly label: string;
  /** The duplicate. */
  readonly record: RecordDetail;
  readonly value: string;
  readonly isMissing: boolean;
  readonly onChange: (recordId: string) => void;
}

/** Finds another open record of the same customer by number or subject. */
export const MergeTargetPicker = (props: MergeTargetPickerProps): ReactElement => {
  const { label, record, value, isMissing, onChange } = props;
  const translate = useTranslate();
  const word = useWord();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<RecordRow | null>(null);
  const { data, isPending } = useGetList<RecordRow>("service-records", {
    filter: { customerId: record.customer.id, status: OPEN_STATUSES, search },
    pagination: { page: 1, perPage: 25 },
    sort: { field: "createdAt", order: "DESC" },
  });
  return (
    <Autocomplete
      options={(data ?? []).filter(({ id }) => id !== record.id)}
      loading={isPending}
      loadingText={translate("state.loading")}
      noOptionsText={translate("state.empty_filtered")}
      filterOptions={(found) => found}
      value={value === "" ? null : chosen}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      getOptionKey={({ id }) => id}
      getOptionLabel={({ number, subject, status }) =>
        `${number} ${subject} \u00b7 ${word("ServiceRecordStatus", status)}`
      }
      onInputChange={(_event, text, reason) => setSearch(reason === "input" ? text : "")}
      onChange={(_event, record) => {
        setChosen(record);
        onChange(record?.id ?? "");
      }}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          required
          autoFocus
          error={isMissing}
          helperText={translate(isMissing ? "action_form.required" : "collaboration.merge_hint")}
        />
      )}
    />
  );
};
