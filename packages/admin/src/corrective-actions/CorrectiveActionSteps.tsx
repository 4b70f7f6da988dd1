import { Box, TextField } from "@mui/material";
import { formatInstant } from "@attest/shared/primitives";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { nowInstant } from "../clock.ts";
import { MomentInput } from "../fields/MomentInput.tsx";
import { Choice } from "../layout/Choice.tsx";
import { FormDialog } from "../layout/FormDialog.tsx";
import { OpeningButton } from "../layout/OpeningButton.tsx";
import { ReasonButton } from "../layout/ReasonButton.tsx";
import { useMay } from "../layout/use-may.ts";
import { useMe } from "../layout/use-me.ts";
import { useGiving } from "../provider/use-giving.ts";
import { dueInstant, inDays } from "./due-text.ts";
import { correctiveActionCommands } from "./corrective-action-documents.ts";
import type { CorrectiveActionRow } from "./corrective-action-documents.ts";

interface StepsProps {
  readonly action: CorrectiveActionRow;
  readonly onChanged: () => void;
}

/** What comes next: the owner shows that it is done, somebody else whether it worked. */
export const CorrectiveActionSteps = ({ action, onChanged }: StepsProps): ReactElement => {
  const translate = useTranslate();
  const may = useMay();
  const me = useMe();
  const isOwner = me?.staff?.id === action.owner.id;
  const isChecked = action.status === "DONE" && may("CORRECTIVE_ACTION_CHECK") && !isOwner;
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, mt: 1.5 }}>
      {action.status === "OPEN" && isOwner && (
        <ReasonButton
          variant="contained"
          title={translate("corrective_actions.complete")}
          label={translate("corrective_actions.evidence")}
          hint={translate("corrective_actions.evidence_hint")}
          command={(evidence) => correctiveActionCommands.complete(action, evidence)}
          onDone={onChanged}
        />
      )}
      {isChecked && (
        <OpeningButton variant="contained" label={translate("corrective_actions.check")}>
          {(close) => <CheckDialog action={action} onChanged={onChanged} onClose={close} />}
        </OpeningButton>
      )}
      {(action.status === "OPEN" || action.status === "DONE") &&
        may("CORRECTIVE_ACTION_CANCEL") && (
          <ReasonButton
            color="inherit"
            title={translate("corrective_actions.cancel")}
            label={translate("spot_checks.reason")}
            command={(reason) => correctiveActionCommands.cancel(action, reason)}
            onDone={onChanged}
          />
        )}
    </Box>
  );
};

/** Whether it worked; what did not is open again. */
const CheckDialog = (props: StepsProps & { readonly onClose: () => void }): ReactElement => {
  const { action, onChanged, onClose } = props;
  const translate = useTranslate();
  const { give, isBusy, fault, isFaulty } = useGiving();
  const [outcome, setOutcome] = useState<"effective" | "not_effective">("effective");
  const [note, setNote] = useState("");
  const [due, setDue] = useState(() => inDays(14, nowInstant()));
  const submit = async () => {
    const dueAt = dueInstant(due, nowInstant());
    const again = outcome === "effective" || dueAt === null ? {} : { dueAt: formatInstant(dueAt) };
    const check = { effective: outcome === "effective", note: note.trim(), ...again };
    if ((await give(() => correctiveActionCommands.check(action, check))) === null) return;
    onClose();
    onChanged();
  };
  return (
    <FormDialog
      title={translate("corrective_actions.check")}
      submit={translate("reviews.decide")}
      fault={fault}
      isBusy={isBusy || note.trim() === ""}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Choice
        label={translate("reviews.decision")}
        value={outcome}
        choices={(["effective", "not_effective"] as const).map(
          (one) => [one, translate(`corrective_actions.${one}`)] as const,
        )}
        onChange={setOutcome}
      />
      <TextField
        label={translate("corrective_actions.note")}
        required
        multiline
        minRows={3}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      {outcome === "not_effective" && (
        <MomentInput
          label={translate("resources.corrective-actions.fields.dueAt")}
          value={due}
          isRefused={isFaulty("dueAt")}
          onChange={setDue}
        />
      )}
    </FormDialog>
  );
};
