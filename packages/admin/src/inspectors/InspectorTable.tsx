import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { useWord } from "../i18n/use-word.ts";
import type { InspectorRow } from "./inspector-documents.ts";
import { useAlphaText } from "./use-alpha-text.ts";

const COLUMNS = ["title", "open", "items", "alpha", "gate"];

/** Who has how much to review, and whether they agree with the others. */
export const InspectorTable = ({
  inspectors,
}: {
  readonly inspectors: readonly InspectorRow[];
}): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const alphaText = useAlphaText();
  if (inspectors.length === 0) {
    return <Typography role="status">{translate("inspectors.nobody")}</Typography>;
  }
  return (
    <Box
      sx={{ overflowX: "auto" }}
      tabIndex={0}
      role="region"
      aria-label={translate("inspectors.title")}
    >
      <Table size="small">
        <TableHead>
          <TableRow>
            {COLUMNS.map((column) => (
              <TableCell key={column}>{translate(`inspectors.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {inspectors.map(({ staff, openReviews, items, alpha, gate }) => (
            <TableRow key={staff.id}>
              <TableCell sx={{ whiteSpace: "nowrap" }}>{staff.name}</TableCell>
              <TableCell>{openReviews}</TableCell>
              <TableCell>{items}</TableCell>
              <TableCell>{alphaText(alpha)}</TableCell>
              <TableCell sx={{ color: gate === "CLOSED" ? "error.main" : "inherit" }}>
                {word("SigningGate", gate)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};
