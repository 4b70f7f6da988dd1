import { Autocomplete, Box, Button, TextField, Typography } from "@mui/material";
import { useEffect, useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { useTranslate } from "react-admin";
import { useSearchParams } from "react-router-dom";
import { Phone } from "../fields/Phone.tsx";
import type { Caller } from "./intake-draft.ts";
import { useCallers } from "./use-callers.ts";
import type { CallerMatch } from "./use-callers.ts";

interface CallerStepProps {
  readonly caller: Caller | null;
  readonly onChoose: (caller: Caller | null) => void;
}

/** The caller's number finds the contact; a name or the customer's does too. */
export const CallerStep = ({ caller, onChoose }: CallerStepProps): ReactElement => {
  const translate = useTranslate();
  const [search] = useSearchParams();
  const number = search.get("number") ?? "";
  const [text, setText] = useState(number);
  useEffect(() => setText(number), [number]);
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
      groupBy={({ match }) => match}
      renderGroup={({ key, group, children }) => (
        <CallerGroup key={key} match={group as CallerMatch}>
          {children}
        </CallerGroup>
      )}
      getOptionKey={({ contact }) => contact.id}
      getOptionLabel={({ contact, customer }) => `${contact.name} · ${customer.name}`}
      inputValue={text}
      openOnFocus={text !== ""}
      // On mounting it resets its text to that of no choice, and the number that was called from would be gone.
      onInputChange={(_event, value, reason) => (reason === "reset" ? undefined : setText(value))}
      onChange={(_event, chosen) =>
        onChoose(chosen === null ? null : { contact: chosen.contact, customer: chosen.customer })
      }
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

interface CallerGroupProps {
  readonly match: CallerMatch;
  readonly children: ReactNode;
}

/** Says why those below it were found. */
const CallerGroup = ({ match, children }: CallerGroupProps): ReactElement => {
  const translate = useTranslate();
  const title = translate(`intake.match_${match.toLowerCase()}`);
  return (
    <Box
      component="li"
      role="group"
      aria-label={title}
      sx={{ "& + &": { borderTop: 1, borderColor: "divider" } }}
    >
      <Typography
        aria-hidden="true"
        variant="body2"
        sx={{
          px: 2,
          pt: 1,
          pb: 0.25,
          fontWeight: match === "NUMBER" ? 650 : 400,
          color: match === "NUMBER" ? "success.main" : "text.secondary",
        }}
      >
        {title}
      </Typography>
      <Box component="ul" role="presentation" sx={{ p: 0 }}>
        {children}
      </Box>
    </Box>
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
