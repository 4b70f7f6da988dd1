import { Box, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useRecordContext, useTranslate } from "react-admin";
import type { LetterRow } from "../provider/quality-documents.ts";
import { LinkedText } from "./LinkedText.tsx";

/** A letter as the customer reads it; plain text in which only our own portal can be followed. */
export const LetterBody = (): ReactElement => {
  const translate = useTranslate();
  const letter = useRecordContext<LetterRow>();
  const body = letter?.bodyText ?? "";
  return (
    <Box role="region" aria-label={translate("letters.body")} sx={{ p: 1 }}>
      <Box
        component="pre"
        sx={{
          m: 0,
          whiteSpace: "pre-wrap",
          overflowWrap: "anywhere",
          fontFamily: "inherit",
          maxWidth: 720,
        }}
      >
        <LinkedText text={body} />
      </Box>
      {body.includes("***") && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {translate("letters.masked_hint")}
        </Typography>
      )}
    </Box>
  );
};
