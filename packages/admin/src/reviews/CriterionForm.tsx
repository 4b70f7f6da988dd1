import { Paper, TextField, Typography } from "@mui/material";
import { DEFECTIVE_BELOW } from "@attest/shared/scorecard";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { Choice } from "../layout/Choice.tsx";
import type { Criterion } from "../scorecards/scorecard-documents.ts";
import type { MarkInput } from "./review-commands.ts";
import { ScoreButtons } from "./ScoreButtons.tsx";

interface CriterionFormProps {
  readonly criterion: Criterion;
  readonly mark: Omit<MarkInput, "criterionId"> | undefined;
  /** Whether keys and quotations go to it. */
  readonly isPresent: boolean;
  readonly onFocus: () => void;
  readonly onChange: (part: Partial<Omit<MarkInput, "criterionId">>) => void;
}

/** One criterion: its score, and below 8 what shows it. */
export const CriterionForm = (props: CriterionFormProps): ReactElement => {
  const { criterion, mark, isPresent, onFocus, onChange } = props;
  const { name, critical, rootCauses } = criterion;
  const isLow = isLowScore(mark?.score ?? null);
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={name}
      aria-current={isPresent}
      onFocus={onFocus}
      onClick={onFocus}
      sx={{ p: 1.5, borderColor: isPresent ? "primary.main" : "divider" }}
    >
      <CriterionHeading criterion={criterion} />
      <ScoreButtons
        name={name}
        isCritical={critical}
        score={mark?.score}
        onChange={(next) => onChange({ score: next })}
      />
      {isExplained(mark) && (
        <EvidenceField isNeeded={isLow} text={mark?.evidence ?? ""} onChange={onChange} />
      )}
      {isLow && rootCauses.length > 0 && (
        <RootCauseChoice causes={rootCauses} cause={mark?.rootCause ?? ""} onChange={onChange} />
      )}
    </Paper>
  );
};

function isLowScore(score: number | null): boolean {
  return score !== null && score < DEFECTIVE_BELOW;
}

/** A low score needs its evidence; what was written for another one stays to be seen. */
function isExplained(mark: CriterionFormProps["mark"]): boolean {
  return isLowScore(mark?.score ?? null) || (mark?.evidence ?? "") !== "";
}

interface EvidenceFieldProps {
  readonly isNeeded: boolean;
  readonly text: string;
  readonly onChange: CriterionFormProps["onChange"];
}

const EvidenceField = ({ isNeeded, text, onChange }: EvidenceFieldProps): ReactElement => {
  const translate = useTranslate();
  return (
    <TextField
      label={translate("reviews.evidence")}
      required={isNeeded}
      error={isNeeded && text.trim() === ""}
      helperText={isNeeded ? translate("reviews.evidence_hint") : undefined}
      multiline
      minRows={2}
      fullWidth
      value={text}
      onChange={({ target }) => onChange({ evidence: target.value })}
      slotProps={{ htmlInput: { maxLength: 2_000 } }}
    />
  );
};

interface RootCauseChoiceProps {
  readonly causes: readonly string[];
  readonly cause: string;
  readonly onChange: CriterionFormProps["onChange"];
}

const RootCauseChoice = ({ causes, cause, onChange }: RootCauseChoiceProps): ReactElement => {
  const translate = useTranslate();
  return (
    <Choice
      label={translate("reviews.root_cause")}
      value={cause}
      choices={[["", translate("state.none")], ...causes.map((one) => [one, one] as const)]}
      onChange={(rootCause) => onChange({ rootCause: rootCause === "" ? null : rootCause })}
    />
  );
};

const CriterionHeading = ({ criterion }: Pick<CriterionFormProps, "criterion">): ReactElement => {
  const translate = useTranslate();
  const { name, group, weight, critical } = criterion;
  return (
    <>
      <Typography variant="subtitle2" component="h3">
        {name}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 0.75 }}>
        {group} · {translate("reviews.weight", { weight })}
        {critical && ` · ${translate("reviews.critical")}`}
      </Typography>
    </>
  );
};
