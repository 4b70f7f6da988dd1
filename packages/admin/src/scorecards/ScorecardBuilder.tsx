import AddIcon from "@mui/icons-material/Add";
import { Alert, Box, Button, TextField, Typography } from "@mui/material";
import { CriticalDisplay } from "@attest/shared/scorecard";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactElement } from "react";
import { Title, useNotify, useRedirect, useTranslate } from "react-admin";
import { useWord } from "../i18n/use-word.ts";
import { Choice } from "../layout/Choice.tsx";
import { DeniedPage } from "../layout/DeniedPage.tsx";
import { useMay } from "../layout/use-may.ts";
import { useGiving } from "../provider/use-giving.ts";
import { CriterionRow } from "./CriterionRow.tsx";
import { createScorecard } from "./scorecard-documents.ts";
import type { ScorecardSettings } from "./scorecard-documents.ts";
import { emptyCriterion, emptyScorecard, scorecardSettings } from "./scorecard-draft.ts";
import type { CriterionDraft, ScorecardDraft } from "./scorecard-draft.ts";

/** A scorecard from nothing. */
export const NewScorecard = (): ReactElement => {
  const translate = useTranslate();
  const may = useMay();
  const redirect = useRedirect();
  if (!may("SCORECARD_CREATE")) {
    return <DeniedPage />;
  }
  return (
    <>
      <Title title={translate("scorecards.create")} />
      <ScorecardBuilder
        start={emptyScorecard(crypto.randomUUID())}
        submit={translate("scorecards.create")}
        onSubmit={(settings, name) => createScorecard(name, settings)}
        onDone={(id) => redirect("show", "scorecards", id)}
      />
    </>
  );
};

interface ScorecardBuilderProps {
  readonly start: ScorecardDraft;
  readonly submit: string;
  /** A version keeps the name of its scorecard. */
  readonly isRevision?: true;
  readonly onSubmit: (settings: ScorecardSettings, name: string) => Promise<string>;
  readonly onDone: (id: string) => void;
}

/** Groups, weights and what belongs to each criterion. */
export const ScorecardBuilder = (props: ScorecardBuilderProps): ReactElement => {
  const { start, submit, isRevision, onSubmit, onDone } = props;
  const translate = useTranslate();
  const notify = useNotify();
  const client = useQueryClient();
  const { give, isBusy, fault } = useGiving();
  const [draft, setDraft] = useState(start);
  const save = async () => {
    const id = await give(() => onSubmit(scorecardSettings(draft), draft.name.trim()));
    if (id !== null) {
      await client.invalidateQueries({ queryKey: ["scorecards"] });
      notify("scorecards.saved", { type: "success" });
      onDone(id);
    }
  };
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      sx={{ py: 2, display: "grid", gap: 1.5, maxWidth: 900 }}
    >
      {fault !== null && <Alert severity="error">{translate(fault)}</Alert>}
      {isRevision !== true && (
        <TextField
          label={translate("scorecards.name")}
          required
          autoFocus
          value={draft.name}
          onChange={({ target }) => setDraft({ ...draft, name: target.value })}
        />
      )}
      <DisplayChoice draft={draft} onChange={setDraft} />
      <CriterionRows
        criteria={draft.criteria}
        onChange={(criteria) => setDraft({ ...draft, criteria })}
      />
      <Typography variant="body2" color="textSecondary">
        {translate("scorecards.scale")}
      </Typography>
      <Button type="submit" variant="contained" disabled={isBusy} sx={{ justifySelf: "start" }}>
        {submit}
      </Button>
    </Box>
  );
};

const DisplayChoice = (props: {
  readonly draft: ScorecardDraft;
  readonly onChange: (draft: ScorecardDraft) => void;
}): ReactElement => {
  const { draft, onChange } = props;
  const translate = useTranslate();
  const word = useWord();
  return (
    <Choice
      label={translate("scorecards.critical_display")}
      value={draft.criticalDisplay}
      choices={Object.values(CriticalDisplay).map(
        (one) => [one, word("CriticalDisplay", one)] as const,
      )}
      onChange={(criticalDisplay) => onChange({ ...draft, criticalDisplay })}
    />
  );
};

interface CriterionRowsProps {
  readonly criteria: readonly CriterionDraft[];
  readonly onChange: (criteria: readonly CriterionDraft[]) => void;
}

const CriterionRows = ({ criteria, onChange }: CriterionRowsProps): ReactElement => {
  const translate = useTranslate();
  const move = (from: number, to: number) => {
    const others = criteria.filter((_one, index) => index !== from);
    onChange([...others.slice(0, to), ...criteria.slice(from, from + 1), ...others.slice(to)]);
  };
  return (
    <>
      {criteria.map((criterion, index) => (
        <CriterionRow
          key={criterion.key}
          criterion={criterion}
          all={criteria}
          onChange={(part) =>
            onChange(criteria.map((one) => (one === criterion ? { ...one, ...part } : one)))
          }
          onRemove={() => onChange(criteria.filter((one) => one !== criterion))}
          onUp={index === 0 ? null : () => move(index, index - 1)}
        />
      ))}
      <Button
        startIcon={<AddIcon />}
        onClick={() =>
          onChange([...criteria, emptyCriterion(crypto.randomUUID(), criteria.at(-1)?.group ?? "")])
        }
        sx={{ justifySelf: "start" }}
      >
        {translate("scorecards.add")}
      </Button>
    </>
  );
};
