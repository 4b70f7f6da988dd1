import { Alert, Box, Button, Typography } from "@mui/material";
import type { LotStatus } from "@attest/shared/sampling";
import type { ReactElement } from "react";
import { LinkBase, useNotify, useTranslate } from "react-admin";
import { ConfirmedButton } from "../layout/ConfirmedButton.tsx";
import { ReasonButton } from "../layout/ReasonButton.tsx";
import { useMay } from "../layout/use-may.ts";
import { useMe } from "../layout/use-me.ts";
import { useGiving } from "../provider/use-giving.ts";
import { Section } from "../service-records/show/Section.tsx";
import { lotCommands } from "./lot-commands.ts";
import type { LotDetail } from "./lot-documents.ts";
import { PlanCurve } from "./PlanCurve.tsx";

interface LotNextStepProps {
  readonly lot: LotDetail;
  readonly onChanged: () => void;
}

type Step = "freezeLot" | "drawLot" | "judgeLot" | "revealLot";

/** What can be done with a lot that stands so, and the right it needs. */
const STEPS: Readonly<Partial<Record<LotStatus, readonly [Step, right: string]>>> = {
  PLANNED: ["freezeLot", "LOT_FREEZE"],
  FROZEN: ["drawLot", "LOT_DRAW"],
  DRAWN: ["judgeLot", "LOT_JUDGE"],
  IN_REVIEW: ["judgeLot", "LOT_JUDGE"],
  JUDGED: ["revealLot", "LOT_REVEAL"],
};

/** What comes next and who may do it; the curve is shown before the draw. */
export const LotNextStep = ({ lot, onChanged }: LotNextStepProps): ReactElement | null => {
  const translate = useTranslate();
  if (lot.status === "REVEALED") {
    return null;
  }
  return (
    <Section title={translate("spot_checks.next")}>
      <Box sx={{ display: "grid", gap: 1.5 }}>
        <Typography>{translate(`spot_checks.next_${lot.status}`)}</Typography>
        {lot.status === "FROZEN" && lot.samplingPlan !== null && (
          <PlanCurve plan={lot.samplingPlan} />
        )}
        {lot.waitingBecause !== null && (
          <Alert severity="warning">{translate(`spot_checks.waits_${lot.waitingBecause}`)}</Alert>
        )}
        <StepButtons lot={lot} onChanged={onChanged} />
      </Box>
    </Section>
  );
};

const StepButtons = ({ lot, onChanged }: LotNextStepProps): ReactElement => {
  const translate = useTranslate();
  const notify = useNotify();
  const may = useMay();
  const { give, isBusy, fault } = useGiving();
  const [step, right] = STEPS[lot.status] ?? [];
  const run = async (command: Step | "assignReviews") => {
    const answer = await give(() => lotCommands.step(command, lot));
    onChanged();
    if (answer !== null) notify(`spot_checks.done_${command}`, { type: "success" });
  };
  return (
    <>
      {fault !== null && <Alert severity="error">{translate(fault)}</Alert>}
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        <OwnReviewButton lot={lot} />
        {step !== undefined && right !== undefined && may(right) && (
          <ConfirmedButton
            label={translate(`spot_checks.${step}`)}
            question={translate(`spot_checks.ask_${step}`)}
            color="primary"
            isDisabled={isBusy}
            onConfirm={() => void run(step)}
          />
        )}
        {lot.waitingBecause !== null && may("REVIEW_ASSIGN") && (
          <Button disabled={isBusy} onClick={() => void run("assignReviews")}>
            {translate("spot_checks.assignReviews")}
          </Button>
        )}
        {["DRAWN", "IN_REVIEW", "JUDGED"].includes(lot.status) && may("LOT_REDRAW") && (
          <ReasonButton
            title={translate("spot_checks.redraw")}
            label={translate("spot_checks.reason")}
            hint={translate("spot_checks.redraw_hint")}
            color="warning"
            command={(reason) => lotCommands.redraw(lot, reason)}
            onDone={onChanged}
          />
        )}
      </Box>
    </>
  );
};

/** Leads to what the viewer has to review of this lot. */
const OwnReviewButton = ({ lot }: { readonly lot: LotDetail }): ReactElement | null => {
  const translate = useTranslate();
  const me = useMe();
  const own = lot.reviews.nodes.filter(
    ({ reviewer, status }) =>
      reviewer.id === me?.staff?.id && (status === "ASSIGNED" || status === "DRAFT"),
  );
  const [first] = own;
  return first === undefined ? null : (
    <Button component={LinkBase} to={`/reviews/${first.id}/show`} variant="contained">
      {translate("spot_checks.to_review", { count: own.length })}
    </Button>
  );
};
