import { Autocomplete, Box, Button, TextField, Typography } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { Phone } from "../fields/Phone.tsx";
import type { Caller } from "./intake-draft.ts";
import { useCallers } from "./use-callers.ts";

interface CallerStepProps {
  readonly caller: Caller | null;
  readonly onChoose: (caller: Caller | null) => void;
}

/** The caller's number finds the contact; a name or the customer's does too. */
export const CallerStep = ({ caller, onChoose }: CallerStepProps): ReactElement => {
  const translate = useTranslate();
  const [text, setText] = useState("");
  const { callers, isSearching } = useCallers(text);
  if (caller !== null) {
    return <ChosenCaller caller={caller} onChange={() => onChoose(null)} />;
  }
  return (
    <Autocomplete
      options={[...callers]}
      filterOptions={(options) => options}
      autoHighlight
      loading={isSearching}
      loadingText={translate("state.loading")}
      noOptionsText={translate(text.trim().length < 2 ? "intake.number_hint" : "intake.none_found")}
      getOptionKey={({ contact }) => contact.id}
      getOptionLabel={({ contact, customer }) => `${contact.name} · ${customer.name}`}
      onInputChange={(_event, value) => setText(value)}
      onChange={(_event, chosen) => onChoose(chosen)}
      renderOption={({ key, ...item }, { contact, customer }) => (
        <Box
          component="li"
          key={key}
          {...item}
          sx={{ display: "flex", gap: 2, justifyContent: "space-between !important" }}
        >
          <span>
            {contact.name} · {customer.name}
          </span>
          <Typography variant="body2" color="textSecondary">
            {contact.phone}
          </Typography>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          autoFocus
          label={translate("intake.number")}
          helperText={translate("intake.number_hint")}
        />
      )}
    />
  );
};

interface ChosenCallerProps {
  readonly caller: Caller;
  readonly onChange: () => void;
}

const ChosenCaller = ({
  caller: { contact, customer },
  onChange,
}: ChosenCallerProps): ReactElement => {
  const translate = useTranslate();
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2, alignItems: "center" }}>
      <Box sx={{ flex: 1, minWidth: 220 }}>
        <Typography sx={{ fontWeight: 650 }}>
          {contact.name} <Phone number={contact.phone} />
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {customer.name} · {customer.serviceLevel.name} ·{" "}
          {customer.industryTeam?.name ?? translate("state.none")} ·{" "}
          {translate(contact.entitledToClose ? "records.entitled" : "records.not_entitled")}
        </Typography>
      </Box>
      <Button onClick={onChange}>{translate("intake.change")}</Button>
    </Box>
  );
};
