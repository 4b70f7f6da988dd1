import { TextField } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { Choice } from "../layout/Choice.tsx";
import { FormDialog } from "../layout/FormDialog.tsx";
import { useGiving } from "../provider/use-giving.ts";
import { draftOf, marksOf, withPart } from "./bench-draft.ts";
import { CriterionForm } from "./CriterionForm.tsx";
import { reviewCommands } from "./review-commands.ts";
import type { ReviewDetail } from "./review-documents.ts";

interface AdjudicateDialogProps {
  readonly review: ReviewDetail;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** An adjudicator's word: the review stands, or is scored anew. */
export const AdjudicateDialog = (props: AdjudicateDialogProps): ReactElement => {
  const { review, onClose, onDone } = props;
  const translate = useTranslate();
  const { give, isBusy, fault } = useGiving();
  const { criteria } = review.lot;
  const [word, setWord] = useState<"rejected" | "upheld">("rejected");
  const [reason, setReason] = useState("");
  const [draft, setDraft] = useState(() => draftOf(review.marks));
  const isUpheld = word === "upheld";
  const submit = async () => {
    const marks = isUpheld ? marksOf(draft, criteria) : null;
    const decided = { upheld: isUpheld, reason: reason.trim(), marks };
    if ((await give(() => reviewCommands.adjudicate(review, decided))) !== null) onDone();
  };
  return (
    <FormDialog
      title={translate("reviews.adjudicate")}
      submit={translate("reviews.decide")}
      fault={fault}
      isBusy={isBusy || reason.trim() === ""}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Choice
        label={translate("reviews.decision")}
        value={word}
        choices={(["rejected", "upheld"] as const).map(
          (one) => [one, translate(`reviews.${one}`)] as const,
        )}
        onChange={setWord}
      />
      <TextField
        label={translate("spot_checks.reason")}
        required
        multiline
        minRows={3}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        slotProps={{ htmlInput: { maxLength: 2_000 } }}
      />
      {isUpheld &&
        criteria.map((criterion) => (
          <CriterionForm
            key={criterion.id}
            criterion={criterion}
            mark={draft[criterion.id]}
            isPresent={false}
            onFocus={() => undefined}
            onChange={(part) => setDraft((now) => withPart(now, criterion.id, part))}
          />
        ))}
    </FormDialog>
  );
};
