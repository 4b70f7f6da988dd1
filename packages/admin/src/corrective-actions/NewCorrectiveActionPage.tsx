import { Alert, Box, Button, TextField } from "@mui/material";
import { CorrectiveActionKind } from "@attest/shared/corrective-action";
import { formatInstant } from "@attest/shared/primitives";
import { useState } from "react";
import type { ReactElement } from "react";
import { Title, useNotify, useRedirect, useTranslate } from "react-admin";
import { useSearchParams } from "react-router-dom";
import { nowInstant } from "../clock.ts";
import { MomentInput } from "../fields/MomentInput.tsx";
import { useWord } from "../i18n/use-word.ts";
import { useTeams } from "../industry-teams/use-teams.ts";
import { Choice } from "../layout/Choice.tsx";
import { DeniedPage } from "../layout/DeniedPage.tsx";
import { useMay } from "../layout/use-may.ts";
import { useGiving } from "../provider/use-giving.ts";
import { correctiveActionCommands } from "./corrective-action-documents.ts";
import { dueInstant, inDays } from "./due-text.ts";
import { useOwnerChoices } from "./use-owner-choices.ts";

/** Something to be put right, begun from a lot, a review, or by itself. */
export const NewCorrectiveActionPage = (): ReactElement => {
  const translate = useTranslate();
  const may = useMay();
  const notify = useNotify();
  const redirect = useRedirect();
  const { give, isBusy, fault } = useGiving();
  const { draft, change, settings } = useActionDraft();
  if (!may("CORRECTIVE_ACTION_CREATE")) {
    return <DeniedPage />;
  }
  const submit = async () => {
    const id = await give(() => correctiveActionCommands.create(settings()));
    if (id !== null) {
      notify("corrective_actions.created", { type: "success" });
      redirect("show", "corrective-actions", id);
    }
  };
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      sx={{ py: 2, display: "grid", gap: 1, maxWidth: 640 }}
    >
      <Title title={translate("corrective_actions.create")} />
      {fault !== null && <Alert severity="error">{translate(fault)}</Alert>}
      <ActionFields draft={draft} onChange={change} />
      <Button
        type="submit"
        variant="contained"
        disabled={isBusy || draft.ownerId === ""}
        sx={{ justifySelf: "start" }}
      >
        {translate("corrective_actions.create")}
      </Button>
    </Box>
  );
};

interface ActionDraft {
  readonly kind: CorrectiveActionKind;
  readonly title: string;
  readonly industryTeamId: string;
  readonly ownerId: string;
  readonly subjectId: string;
  readonly rootCause: string;
  readonly due: string;
  readonly checkDays: string;
}

interface FieldsProps {
  readonly draft: ActionDraft;
  readonly onChange: (part: Partial<ActionDraft>) => void;
}

const ActionFields = ({ draft, onChange }: FieldsProps): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const teams = useTeams();
  const name = (field: string) => translate(`resources.corrective-actions.fields.${field}`);
  return (
    <>
      <Choice
        label={name("kind")}
        value={draft.kind}
        choices={Object.values(CorrectiveActionKind).map(
          (one) => [one, word("CorrectiveActionKind", one)] as const,
        )}
        onChange={(kind) => onChange({ kind })}
      />
      <TextField
        label={name("title")}
        required
        autoFocus
        value={draft.title}
        onChange={({ target }) => onChange({ title: target.value })}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <Choice
        label={name("industryTeam")}
        value={draft.industryTeamId}
        choices={[
          ["", translate("state.none")] as const,
          ...teams.map((team) => [team.id, team.name] as const),
        ]}
        onChange={(industryTeamId) => onChange({ industryTeamId, ownerId: "", subjectId: "" })}
      />
      <PeopleFields draft={draft} onChange={onChange} />
      <TextField
        label={translate("reviews.root_cause")}
        value={draft.rootCause}
        onChange={({ target }) => onChange({ rootCause: target.value })}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <MomentInput label={name("dueAt")} value={draft.due} onChange={(due) => onChange({ due })} />
      <TextField
        label={translate("corrective_actions.check_days")}
        type="number"
        value={draft.checkDays}
        onChange={({ target }) => onChange({ checkDays: target.value })}
        slotProps={{ htmlInput: { min: 1, max: 366 } }}
      />
    </>
  );
};

const PeopleFields = ({ draft, onChange }: FieldsProps): ReactElement => {
  const translate = useTranslate();
  const { owners, engineers } = useOwnerChoices(draft.industryTeamId);
  return (
    <>
      <Choice
        label={translate("resources.corrective-actions.fields.owner")}
        isRequired
        value={owners.some(({ id }) => id === draft.ownerId) ? draft.ownerId : ""}
        choices={owners.map((one) => [one.id, one.name] as const)}
        onChange={(ownerId) => onChange({ ownerId })}
      />
      {draft.kind === "COACHING" && (
        <Choice
          label={translate("corrective_actions.subject")}
          isRequired
          value={engineers.some(({ id }) => id === draft.subjectId) ? draft.subjectId : ""}
          choices={engineers.map((one) => [one.id, one.name] as const)}
          onChange={(subjectId) => onChange({ subjectId })}
        />
      )}
    </>
  );
};

function useActionDraft() {
  const [query] = useSearchParams();
  const [draft, setDraft] = useState<ActionDraft>(() => ({
    kind: CorrectiveActionKind.CORRECTIVE,
    title: "",
    industryTeamId: query.get("industryTeamId") ?? "",
    ownerId: "",
    subjectId: "",
    rootCause: query.get("rootCause") ?? "",
    due: inDays(14, nowInstant()),
    checkDays: "30",
  }));
  const settings = () => ({
    kind: draft.kind,
    title: draft.title.trim(),
    ownerId: draft.ownerId,
    dueAt: formatInstant(dueInstant(draft.due, nowInstant()) ?? nowInstant()),
    effectCheckDays: Number(draft.checkDays),
    ...given("industryTeamId", draft.industryTeamId),
    ...given("rootCause", draft.rootCause.trim()),
    ...given("subjectId", draft.kind === "COACHING" ? draft.subjectId : ""),
    ...given("lotId", query.get("lotId") ?? ""),
    ...given("reviewId", query.get("reviewId") ?? ""),
  });
  const change = (part: Partial<ActionDraft>) => setDraft((now) => ({ ...now, ...part }));
  return { draft, change, settings };
}

function given(name: string, value: string): Readonly<Record<string, string>> {
  return value === "" ? {} : { [name]: value };
}
