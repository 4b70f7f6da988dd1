import { Box } from "@mui/material";
import type { LotVerdict } from "@attest/shared/sampling";
import type { ReactElement } from "react";
import { useWord } from "../i18n/use-word.ts";

const TONE = { ACCEPTED: "success.main", NOT_ACCEPTED: "error.main", EMPTY: "text.secondary" };

/** The verdict as a word, or a dash before there is one. */
export const VerdictWord = ({ verdict }: { readonly verdict: LotVerdict | null }): ReactElement => {
  const word = useWord();
  return verdict === null ? (
    <span>–</span>
  ) : (
    <Box component="span" sx={{ color: TONE[verdict], fontWeight: 600, whiteSpace: "nowrap" }}>
      {word("LotVerdict", verdict)}
    </Box>
  );
};
