import CheckIcon from "@mui/icons-material/Check";
import { Box } from "@mui/material";
import type { LotStatus } from "@attest/shared/sampling";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { LOT_STEPS, stepsDone } from "./lot-step.ts";

/** Where a lot stands between freezing and reveal. */
export const LotSteps = ({ status }: { readonly status: LotStatus }): ReactElement => {
  const translate = useTranslate();
  const done = stepsDone(status);
  return (
    <Box
      component="ol"
      aria-label={translate("spot_checks.steps")}
      sx={{
        listStyle: "none",
        p: 0,
        m: 0,
        display: "flex",
        flexWrap: "wrap",
        columnGap: 3,
        rowGap: 1,
      }}
    >
      {LOT_STEPS.map((step, index) => (
        <Box
          component="li"
          key={step}
          aria-current={index === done ? "step" : undefined}
          sx={{
            display: "flex",
            alignItems: "center",
            gap: 0.75,
            fontWeight: index === done ? 650 : 400,
            color: index > done ? "text.secondary" : "text.primary",
          }}
        >
          <StepMark number={index + 1} isDone={index < done} isNow={index === done} />
          {translate(`spot_checks.step_${step}`)}
        </Box>
      ))}
    </Box>
  );
};

interface StepMarkProps {
  readonly number: number;
  readonly isDone: boolean;
  readonly isNow: boolean;
}

const StepMark = ({ number, isDone, isNow }: StepMarkProps): ReactElement => (
  <Box
    aria-hidden="true"
    sx={{
      width: 24,
      height: 24,
      borderRadius: "50%",
      display: "grid",
      placeItems: "center",
      fontSize: 13,
      border: 1,
      borderColor: isDone || isNow ? "primary.main" : "divider",
      bgcolor: isDone ? "primary.main" : "transparent",
      color: isDone ? "primary.contrastText" : "inherit",
    }}
  >
    {isDone ? <CheckIcon sx={{ fontSize: 16 }} /> : number}
  </Box>
);
