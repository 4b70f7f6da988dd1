import { Alert, Box, Button, Paper, Typography } from "@mui/material";
import type { SubmitEvent, KeyboardEvent, ReactElement, ReactNode } from "react";
import { Title, useNotify, usePermissions, useRedirect, useTranslate } from "react-admin";
import { DeniedPage } from "../layout/DeniedPage.tsx";
import type { Admission } from "./admission.ts";
import { isBegun } from "./intake-draft.ts";
import type { IntakeDraft } from "./intake-draft.ts";
import { CallerStep } from "./CallerStep.tsx";
import { IdentityStep } from "./IdentityStep.tsx";
import { StatusQueryForm } from "./StatusQueryForm.tsx";
import { RequestStep } from "./RequestStep.tsx";
import { useIntake } from "./use-intake.ts";

/** For someone on the phone: caller, identity, request; the keyboard is enough. */
export const IntakePage = (): ReactElement => {
  const translate = useTranslate();
  const { permissions, isPending } = usePermissions<readonly string[]>();
  const notify = useNotify();
  const redirect = useRedirect();
  const intake = useIntake(({ id, number }) => {
    notify("intake.opened", { type: "success", messageArgs: { number } });
    redirect("show", "service-records", id);
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void intake.submit();
  };
  if (!isPending && permissions?.includes("SERVICE_RECORD_OPEN") !== true) {
    return <DeniedPage />;
  }
  const { caller } = intake.draft;
  return (
    <Box sx={{ maxWidth: 780, py: 2, display: "grid", gap: 2 }}>
      <Title title={translate("intake.title")} />
      {intake.draft.follows !== null && (
        <Alert severity="info">
          {translate("collaboration.following", { number: intake.draft.follows.number })}
        </Alert>
      )}
      {intake.isRestored && (
        <Alert
          severity="info"
          action={
            <Button color="inherit" onClick={intake.discard}>
              {translate("intake.discard")}
            </Button>
          }
        >
          {translate(intake.draft.inboxEntry === null ? "intake.draft_found" : "inbox.accepting")}
        </Alert>
      )}
      <Step number={1} title={translate("intake.step_caller")}>
        <CallerStep caller={caller} onChoose={intake.chooseCaller} />
      </Step>
      {caller !== null && (
        <Step number={2} title={translate("intake.step_identity")}>
          <IdentityStep
            key={caller.contact.id}
            contactId={caller.contact.id}
            admission={intake.admission}
            onAdmit={intake.admit}
          />
        </Step>
      )}
      {intake.admission !== null && (
        <Step number={3} title={translate("intake.step_request")}>
          <StatusQuestion draft={intake.draft} admission={intake.admission} />
          <Box component="form" onSubmit={submit} onKeyDown={submitByKey}>
            <RequestStep draft={intake.draft} onChange={intake.change} />
            {intake.fault !== null && (
              <Alert severity="error" sx={{ my: 1 }}>
                {translate(intake.fault)}
              </Alert>
            )}
            <Box sx={{ display: "flex", gap: 2, alignItems: "center", mt: 1 }}>
              <Button type="submit" variant="contained" size="medium" disabled={intake.isBusy}>
                {translate("intake.submit")}
              </Button>
              <Typography variant="body2" color="textSecondary">
                {isBegun(intake.draft) && `${translate("intake.draft")} · `}Ctrl Enter
              </Typography>
            </Box>
          </Box>
        </Step>
      )}
    </Box>
  );
};

interface StatusQuestionProps {
  readonly draft: IntakeDraft;
  readonly admission: Admission;
}

/** For a caller whose identity was checked; a waiver proves nobody, and what came by mail asks by itself. */
const StatusQuestion = ({ draft, admission }: StatusQuestionProps): ReactElement | null =>
  draft.caller !== null && draft.inboxEntry === null && "check" in admission ? (
    <StatusQueryForm
      contactId={draft.caller.contact.id}
      identityCheckId={admission.check.identityCheckId}
    />
  ) : null;

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly children: ReactNode;
}

const Step = ({ number, title, children }: StepProps): ReactElement => (
  <Paper component="section" variant="outlined" aria-label={title} sx={{ p: 2.5 }}>
    <Typography
      variant="h6"
      component="h2"
      sx={{ display: "flex", gap: 1, alignItems: "center", mb: 1 }}
    >
      <Box
        component="span"
        aria-hidden="true"
        sx={{
          width: 24,
          height: 24,
          borderRadius: "50%",
          bgcolor: "primary.main",
          color: "primary.contrastText",
          display: "grid",
          placeItems: "center",
          fontSize: 13,
        }}
      >
        {number}
      </Box>
      {title}
    </Typography>
    {children}
  </Paper>
);

/** As the button does, with what the browser checks before. */
function submitByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }
}
