import { Box, TextField } from "@mui/material";
import { AQLS, CheckKind, InspectionLevel, SamplingMethod } from "@attest/shared/sampling";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { useWord } from "../i18n/use-word.ts";
import type { WordKind } from "../i18n/use-word.ts";
import { useTeams } from "../industry-teams/use-teams.ts";
import { Choice } from "../layout/Choice.tsx";
import { useScorecards } from "../scorecards/use-scorecards.ts";
import type { PlanDraft } from "./plan-draft.ts";

interface PlanFieldsProps {
  readonly draft: PlanDraft;
  readonly onChange: (part: Partial<PlanDraft>) => void;
}

const STRATA = ["NONE", "CHANNEL", "SERVICE_LEVEL"];
const SIDE_BY_SIDE = { display: "grid", gap: 1, gridTemplateColumns: { sm: "1fr 1fr" } };

/** What a plan is made of. */
export const PlanFields = ({ draft, onChange }: PlanFieldsProps): ReactElement => {
  const translate = useTranslate();
  const named = useNamed();
  const teams = useTeams();
  const scorecards = useScorecards().data?.scorecards ?? [];
  return (
    <Box sx={{ display: "grid", gap: 0.5, mb: 1.5 }}>
      <Choice
        label={translate("resources.lots.fields.industryTeam")}
        isRequired
        value={draft.industryTeamId}
        choices={teams.map(({ id, name }) => [id, name] as const)}
        onChange={(industryTeamId) => onChange({ industryTeamId })}
      />
      <Choice
        label={translate("resources.lots.fields.kind")}
        hint={translate("spot_checks.kind_hint")}
        value={draft.kind}
        choices={named("CheckKind", Object.values(CheckKind))}
        onChange={(kind) => onChange({ kind })}
      />
      <Box sx={SIDE_BY_SIDE}>
        <DateField
          label={translate("spot_checks.from")}
          value={draft.from}
          onChange={(from) => onChange({ from })}
        />
        <DateField
          label={translate("spot_checks.to")}
          value={draft.to}
          onChange={(to) => onChange({ to })}
        />
      </Box>
      <Choice
        label={translate("spot_checks.scorecard")}
        value={draft.scorecardId}
        choices={[
          ["", translate("spot_checks.newest_scorecard")] as const,
          ...scorecards.map(({ id, name }) => [id, name] as const),
        ]}
        onChange={(scorecardId) => onChange({ scorecardId })}
      />
      <MethodFields draft={draft} onChange={onChange} />
      <Choice
        label={translate("spot_checks.strata")}
        hint={translate("spot_checks.strata_hint")}
        value={draft.stratifyBy}
        choices={named("StratifyBy", STRATA)}
        onChange={(stratifyBy) => onChange({ stratifyBy })}
      />
    </Box>
  );
};

const MethodFields = ({ draft, onChange }: PlanFieldsProps): ReactElement => {
  const translate = useTranslate();
  const named = useNamed();
  return (
    <>
      <Choice
        label={translate("spot_checks.method")}
        value={draft.method}
        choices={named("SamplingMethod", Object.values(SamplingMethod))}
        onChange={(method) => onChange({ method })}
      />
      {draft.method === "ISO_2859" && (
        <Box sx={SIDE_BY_SIDE}>
          <Choice
            label={translate("spot_checks.level")}
            value={draft.level}
            choices={Object.values(InspectionLevel).map(
              (level) => [level, level.replace("_", "-")] as const,
            )}
            onChange={(level) => onChange({ level })}
          />
          <Choice
            label="AQL"
            value={draft.aql}
            choices={AQLS.map((aql) => [aql, aql] as const)}
            onChange={(aql) => onChange({ aql })}
          />
        </Box>
      )}
      {draft.method === "FIXED" && (
        <TextField
          label={translate("spot_checks.fixed_size")}
          type="number"
          required
          value={draft.fixedSize}
          onChange={({ target }) => onChange({ fixedSize: target.value })}
          slotProps={{ htmlInput: { min: 1 } }}
        />
      )}
    </>
  );
};

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const DateField = ({ label, value, onChange }: DateFieldProps): ReactElement => (
  <TextField
    label={label}
    required
    value={value}
    placeholder="2026-09-30"
    onChange={({ target }) => onChange(target.value)}
    slotProps={{
      htmlInput: { pattern: "\\d{4}-\\d{2}-\\d{2}", inputMode: "numeric" },
      inputLabel: { shrink: true },
    }}
  />
);

function useNamed(): <Value extends string>(
  kind: WordKind,
  values: readonly Value[],
) => readonly (readonly [Value, string])[] {
  const word = useWord();
  return (kind, values) => values.map((value) => [value, word(kind, value)] as const);
}
