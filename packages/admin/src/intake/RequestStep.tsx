import { Box, MenuItem, TextField } from "@mui/material";
import { Channel } from "@attest/shared/service-clock";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { MomentInput } from "../fields/MomentInput.tsx";
import { useWord } from "../i18n/use-word.ts";
import type { IntakeDraft } from "./intake-draft.ts";

interface RequestStepProps {
  readonly draft: IntakeDraft;
  readonly onChange: (part: Partial<IntakeDraft>) => void;
}

/** What the customer asks for. */
export const RequestStep = ({ draft, onChange }: RequestStepProps): ReactElement => {
  const translate = useTranslate();
  return (
    <Box sx={{ display: "grid", gap: 0.5 }}>
      <TextField
        autoFocus
        required
        fullWidth
        label={translate("intake.subject")}
        value={draft.subject}
        onChange={({ target }) => onChange({ subject: target.value })}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <TextField
        required
        fullWidth
        multiline
        minRows={4}
        label={translate("intake.content")}
        value={draft.content}
        onChange={({ target }) => onChange({ content: target.value })}
      />
      {draft.inboxEntry === null && <HowItCame draft={draft} onChange={onChange} />}
    </Box>
  );
};

/** On which channel and when; what came into the inbox says so itself. */
const HowItCame = ({ draft, onChange }: RequestStepProps): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  return (
    <Box
      sx={{
        display: "grid",
        gap: 1,
        gridTemplateColumns: { xs: "1fr", sm: "repeat(3, minmax(0, 1fr))" },
      }}
    >
      <TextField
        select
        label={translate("intake.channel")}
        value={draft.channel}
        onChange={({ target }) => onChange({ channel: target.value as Channel })}
      >
        {Object.values(Channel).map((channel) => (
          <MenuItem key={channel} value={channel}>
            {word("Channel", channel)}
          </MenuItem>
        ))}
      </TextField>
      <MomentInput
        label={translate("intake.received_at")}
        hint={translate("intake.received_hint")}
        value={draft.receivedAt}
        onChange={(receivedAt) => onChange({ receivedAt })}
      />
      {draft.receivedAt !== "" && (
        <TextField
          required
          label={translate("intake.received_evidence")}
          helperText={translate("intake.received_evidence_hint")}
          value={draft.receivedEvidence}
          onChange={({ target }) => onChange({ receivedEvidence: target.value })}
        />
      )}
    </Box>
  );
};
