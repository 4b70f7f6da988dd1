import { Alert, Box, Button, Typography } from "@mui/material";
import { civilDateOf } from "@attest/shared/primitives";
import { useState } from "react";
import type { ReactElement } from "react";
import { Title, useNotify, useRedirect, useTranslate } from "react-admin";
import { nowInstant } from "../clock.ts";
import { DeniedPage } from "../layout/DeniedPage.tsx";
import { useMay } from "../layout/use-may.ts";
import { useGiving } from "../provider/use-giving.ts";
import { Section } from "../service-records/show/Section.tsx";
import { lotCommands } from "./lot-commands.ts";
import { emptyPlan, settingsOf } from "./plan-draft.ts";
import { PlanFields } from "./PlanFields.tsx";
import { PlanPreview } from "./PlanPreview.tsx";

/** A new spot check: who, which days, how many, and what that means before anything is drawn. */
export const PlanPage = (): ReactElement => {
  const translate = useTranslate();
  const may = useMay();
  const notify = useNotify();
  const redirect = useRedirect();
  const { give, isBusy, fault } = useGiving();
  const [draft, setDraft] = useState(() => emptyPlan(civilDateOf(nowInstant())));
  if (!may("SPOT_CHECK_PLAN_CREATE")) {
    return <DeniedPage />;
  }
  const submit = async () => {
    const lotId = await give(() => lotCommands.createPlan(settingsOf(draft)));
    if (lotId !== null) {
      notify("spot_checks.planned", { type: "success" });
      redirect("show", "lots", lotId);
    }
  };
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      sx={{
        py: 2,
        display: "grid",
        gap: 2,
        alignItems: "start",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "repeat(2, minmax(0, 1fr))" },
      }}
    >
      <Title title={translate("spot_checks.plan")} />
      <Section title={translate("spot_checks.plan")}>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
          {translate("spot_checks.plan_hint")}
        </Typography>
        {fault !== null && <Alert severity="error">{translate(fault)}</Alert>}
        <PlanFields draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} />
        <Button type="submit" variant="contained" disabled={isBusy || draft.industryTeamId === ""}>
          {translate("spot_checks.commit")}
        </Button>
      </Section>
      <PlanPreview draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} />
    </Box>
  );
};
