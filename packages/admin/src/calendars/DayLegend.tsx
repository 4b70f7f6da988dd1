import { Box, Chip } from "@mui/material";
import type { DayType } from "@attest/shared/service-calendar";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { useWord } from "../i18n/use-word.ts";
import { DAY_LOOKS } from "./day-look.ts";

/** What the colours and marks mean. */
export const DayLegend = (): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
      {(Object.keys(DAY_LOOKS) as DayType[]).map((type) => {
        const { color, background, mark } = DAY_LOOKS[type];
        const label = [mark === null ? null : translate(mark), word("DayType", type)]
          .filter(Boolean)
          .join(" ");
        return <Chip key={type} size="small" label={label} sx={{ color, bgcolor: background }} />;
      })}
    </Box>
  );
};
