import { Box, Button, Checkbox, FormControlLabel, Paper, TextField } from "@mui/material";
import { CriterionFeed } from "@attest/shared/scorecard";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { useWord } from "../i18n/use-word.ts";
import { Choice } from "../layout/Choice.tsx";
import { shareOf } from "./scorecard-draft.ts";
import type { CriterionDraft } from "./scorecard-draft.ts";

interface CriterionRowProps {
  readonly criterion: CriterionDraft;
  readonly all: readonly CriterionDraft[];
  readonly onChange: (part: Partial<CriterionDraft>) => void;
  readonly onRemove: () => void;
  /** Null for the first. */
  readonly onUp: (() => void) | null;
}

/** One criterion of a scorecard, to be filled in. */
export const CriterionRow = (props: CriterionRowProps): ReactElement => {
  const { criterion, all, onChange, onRemove, onUp } = props;
  const translate = useTranslate();
  const share = shareOf(criterion, all);
  return (
    <Paper variant="outlined" component="fieldset" sx={{ p: 1.5, m: 0, minWidth: 0 }}>
      <Box sx={{ display: "grid", gap: 1, gridTemplateColumns: { sm: "1fr 1fr 120px" } }}>
        <TextField
          label={translate("scorecards.group")}
          required
          value={criterion.group}
          onChange={({ target }) => onChange({ group: target.value })}
        />
        <TextField
          label={translate("scorecards.criterion")}
          required
          value={criterion.name}
          onChange={({ target }) => onChange({ name: target.value })}
        />
        <TextField
          label={translate("scorecards.weight")}
          type="number"
          required
          value={criterion.weight}
          helperText={share === null ? undefined : `${share.toFixed(1)}%`}
          onChange={({ target }) => onChange({ weight: target.value })}
          slotProps={{ htmlInput: { min: 0, max: 1000 } }}
        />
      </Box>
      <CriterionDetails criterion={criterion} onChange={onChange} />
      <Box sx={{ display: "flex", gap: 1 }}>
        {onUp !== null && <Button onClick={onUp}>{translate("scorecards.up")}</Button>}
        {all.length > 1 && <Button onClick={onRemove}>{translate("scorecards.remove")}</Button>}
      </Box>
    </Paper>
  );
};

const CriterionDetails = ({
  criterion,
  onChange,
}: Pick<CriterionRowProps, "criterion" | "onChange">): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  return (
    <Box sx={{ display: "grid", gap: 1, gridTemplateColumns: { sm: "1fr 1fr" } }}>
      <Box>
        <Choice
          label={translate("scorecards.feeds")}
          value={criterion.feeds ?? ""}
          choices={[
            ["" as const, translate("state.none")],
            ...Object.values(CriterionFeed).map(
              (one) => [one, word("AssessmentItemKind", one)] as const,
            ),
          ]}
          onChange={(feeds) => onChange({ feeds })}
        />
        <FormControlLabel
          label={translate("scorecards.critical")}
          control={
            <Checkbox
              checked={criterion.critical}
              onChange={({ target }) => onChange({ critical: target.checked })}
            />
          }
        />
      </Box>
      <TextField
        label={translate("scorecards.root_causes")}
        helperText={translate("scorecards.one_a_line")}
        multiline
        minRows={2}
        value={criterion.rootCauses}
        onChange={({ target }) => onChange({ rootCauses: target.value })}
      />
    </Box>
  );
};
