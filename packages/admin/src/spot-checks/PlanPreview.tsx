import { TextField, Typography } from "@mui/material";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { Asked } from "../layout/Asked.tsx";
import { runQuery } from "../provider/run.ts";
import { Section } from "../service-records/show/Section.tsx";
import { PreviewPlanDocument } from "./lot-documents.ts";
import { previewOf } from "./plan-draft.ts";
import type { PlanDraft } from "./plan-draft.ts";
import { PlanCurve } from "./PlanCurve.tsx";

interface PlanPreviewProps {
  readonly draft: PlanDraft;
  readonly onChange: (part: Partial<PlanDraft>) => void;
}

/** What a plan can tell and what it cannot, before anything is drawn. */
export const PlanPreview = ({ draft, onChange }: PlanPreviewProps): ReactElement => {
  const translate = useTranslate();
  const input = previewOf(draft);
  const asked = useQuery({
    queryKey: ["sampling-plan", input],
    queryFn: () => runQuery(PreviewPlanDocument, { input: input ?? {} }),
    enabled: input !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <Section title={translate("spot_checks.before")}>
      <TextField
        label={translate("spot_checks.lot_size")}
        helperText={translate("spot_checks.lot_size_hint")}
        type="number"
        value={draft.lotSize}
        onChange={({ target }) => onChange({ lotSize: target.value })}
        slotProps={{ htmlInput: { min: 1 } }}
        sx={{ mb: 1.5 }}
      />
      {input === null ? (
        <Typography color="textSecondary">{translate("spot_checks.no_curve")}</Typography>
      ) : (
        <Asked asked={asked}>
          {({ previewSamplingPlan }) => <PlanCurve plan={previewSamplingPlan} />}
        </Asked>
      )}
    </Section>
  );
};
