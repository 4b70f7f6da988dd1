import { Alert, Box, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { FactList } from "../layout/FactList.tsx";
import { useWord } from "../i18n/use-word.ts";
import type { ShownPlan } from "./lot-documents.ts";
import { OcCurve } from "./OcCurve.tsx";

/** What the sentence speaks of: one cycle in ten is defective. In ten-thousandths. */
const TENTH = 1_000;

/** A sampling plan in figures, as a curve, and as one sentence that anybody understands. */
export const PlanCurve = ({ plan }: { readonly plan: ShownPlan }): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const { sampleSize, acceptanceNumber, rejectionNumber, codeLetter, severity, oc } = plan;
  const tenth = oc.find(({ defective }) => defective === TENTH);
  return (
    <Box sx={{ display: "grid", gap: 1.5 }}>
      <FactList
        facts={[
          [translate("spot_checks.sample_size"), sampleSize],
          [
            translate("spot_checks.numbers"),
            translate("spot_checks.numbers_are", { ac: acceptanceNumber, re: rejectionNumber }),
          ],
          [translate("spot_checks.code_letter"), codeLetter ?? "–"],
          [translate("resources.industry-teams.fields.severity"), word("Severity", severity)],
        ]}
      />
      {plan.everyItem ? (
        <Alert severity="info" variant="outlined">
          {translate("spot_checks.every_item")}
        </Alert>
      ) : (
        <>
          <OcCurve points={oc} />
          {tenth !== undefined && (
            <Typography sx={{ fontWeight: 600 }}>
              {translate("spot_checks.curve_says", {
                share: TENTH / 100,
                chance: Math.round(tenth.acceptance / 100),
              })}
            </Typography>
          )}
        </>
      )}
    </Box>
  );
};
