import { Alert, Box, Typography } from "@mui/material";
import { FormPart } from "@attest/shared/service-record";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { Moment } from "../../fields/Moment.tsx";
import { useWord } from "../../i18n/use-word.ts";
import type { RecordDetail } from "../service-record.ts";

/** The record form of the present cycle, part by part, and what it still misses. */
export const FormPanel = ({
  cycle,
}: {
  readonly cycle: Pick<
    RecordDetail["currentCycle"],
    "formEntries" | "missingFormParts" | "archiveHash"
  >;
}): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const { formEntries, missingFormParts, archiveHash } = cycle;
  const missing = missingFormParts.map((part) => word("FormPart", part)).join("、");
  return (
    <Box sx={{ display: "grid", gap: 1.5 }}>
      {missing !== "" && (
        <Alert severity="info" variant="outlined">
          {translate("records.missing_parts", { parts: missing })}
        </Alert>
      )}
      {archiveHash !== null && (
        <Alert
          severity="success"
          variant="outlined"
          sx={{ overflowWrap: "anywhere", "& .MuiAlert-message": { minWidth: 0 } }}
        >
          {translate("records.archived")} · {translate("records.archive_hash")}{" "}
          <code>{archiveHash}</code>
        </Alert>
      )}
      {formEntries.length === 0 && (
        <Typography color="textSecondary">{translate("records.no_entries")}</Typography>
      )}
      {Object.values(FormPart).map((part) => {
        const entries = formEntries.filter((entry) => entry.part === part);
        return entries.length === 0 ? null : (
          <Box key={part} component="section">
            <Typography variant="subtitle2" component="h4" color="primary">
              {word("FormPart", part)}
            </Typography>
            {entries.map(({ id, text, author, at }) => (
              <Box key={id} sx={{ borderLeft: 2, borderColor: "divider", pl: 1.5, my: 0.75 }}>
                <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
                  {text}
                </Typography>
                <Typography variant="body2" color="textSecondary">
                  {author?.name} <Moment at={at} />
                </Typography>
              </Box>
            ))}
          </Box>
        );
      })}
    </Box>
  );
};
