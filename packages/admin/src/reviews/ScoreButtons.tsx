import { Box, Button } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";

interface ScoreButtonsProps {
  /** The criterion's. */
  readonly name: string;
  readonly isCritical: boolean;
  /** Hundredths; null: not applicable; undefined: nothing said yet. */
  readonly score: number | null | undefined;
  readonly onChange: (score: number | null) => void;
}

const STEPS = Array.from({ length: 11 }, (_, step) => step * 100);

/** 0 to 10, or not applicable. */
export const ScoreButtons = (props: ScoreButtonsProps): ReactElement => {
  const { name, isCritical, score, onChange } = props;
  const translate = useTranslate();
  const steps = isCritical ? STEPS.filter((step) => step % 1_000 === 0) : STEPS;
  return (
    <Box role="radiogroup" aria-label={name} sx={{ display: "flex", flexWrap: "wrap", gap: 0.5 }}>
      {[...steps, null].map((step) => (
        <Button
          key={step ?? "none"}
          role="radio"
          aria-checked={score === step}
          size="small"
          variant={score === step ? "contained" : "outlined"}
          onClick={() => onChange(step)}
          sx={{ minWidth: 34, px: 0.5 }}
        >
          {step === null ? translate("reviews.not_applicable") : step / 100}
        </Button>
      ))}
    </Box>
  );
};
