import { Box, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { nextStepOf, RECORD_STEPS } from "../next-step.ts";
import type { NextStep, RecordStep } from "../next-step.ts";
import type { RecordDetail } from "../service-record.ts";

/** Where the record is on its way and what brings it on; nothing once it is closed. */
export const NextStepLine = ({
  record,
}: {
  readonly record: RecordDetail;
}): ReactElement | null => {
  const next = nextStepOf(record);
  return next === null ? null : (
    <Box sx={{ display: "grid", gap: 0.75, maxWidth: 860 }}>
      <StepLine at={next.step} />
      <Hint next={next} record={record} />
    </Box>
  );
};

const StepLine = ({ at }: { readonly at: RecordStep }): ReactElement => {
  const translate = useTranslate();
  const current = RECORD_STEPS.indexOf(at);
  return (
    <Box
      component="ol"
      aria-label={translate("next_step.way")}
      sx={{ listStyle: "none", p: 0, m: 0, display: "flex", gap: 0.5 }}
    >
      {RECORD_STEPS.map((step, index) => (
        <Box
          component="li"
          key={step}
          aria-current={step === at ? "step" : undefined}
          sx={{
            flex: { xs: step === at ? "0 0 auto" : "1 1 0", sm: "1 1 0" },
            minWidth: 0,
            borderTop: 3,
            borderColor: index <= current ? "primary.main" : "divider",
            pt: 0.25,
            fontSize: 12,
            whiteSpace: "nowrap",
            color: index <= current ? "text.primary" : "text.secondary",
            fontWeight: step === at ? 700 : 400,
          }}
        >
          <Box component="span" sx={step === at ? undefined : LABEL_ON_WIDE}>
            {index < current && <span aria-hidden="true">✓ </span>}
            {translate(`next_step.${step}`)}
            {index < current && <span style={HEARD_ONLY}>{translate("next_step.done")}</span>}
          </Box>
        </Box>
      ))}
    </Box>
  );
};

const HEARD_ONLY = {
  position: "absolute",
  width: 1,
  height: 1,
  overflow: "hidden",
  clipPath: "inset(50%)",
} as const;
/** On a phone only the step one is at has room for its name; the others are still read out. */
const LABEL_ON_WIDE = {
  position: { xs: "absolute", sm: "static" },
  width: { xs: "1px", sm: "auto" },
  height: { xs: "1px", sm: "auto" },
  overflow: { xs: "hidden", sm: "visible" },
  clipPath: { xs: "inset(50%)", sm: "none" },
} as const;

const Hint = ({
  next,
  record: { engineer, availableActions },
}: {
  readonly next: NextStep;
  readonly record: RecordDetail;
}): ReactElement => {
  const translate = useTranslate();
  const isMine = availableActions.some(({ name, allowed }) => allowed && name === next.command);
  const holder = engineer?.staff.name;
  return (
    <Typography variant="body2" color="textSecondary">
      {translate(`next_step.hint_${next.hint}`)}
      {!isMine && holder !== undefined && translate("next_step.by", { name: holder })}
    </Typography>
  );
};
