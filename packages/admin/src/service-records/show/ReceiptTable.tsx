import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { formatDateTime } from "../../fields/format-time.ts";
import { useCountedDuration } from "../../i18n/use-duration.ts";
import { useWord } from "../../i18n/use-word.ts";
import type { FullClock } from "../service-record.ts";

/** The receipt in words, line by line: why each stretch of time counted or did not. */
export const ReceiptTable = ({ clock }: { readonly clock: FullClock }): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const duration = useCountedDuration();
  return (
    <Box
      sx={{ overflowX: "auto" }}
      tabIndex={0}
      role="region"
      aria-label={translate("receipt.table")}
    >
      <Table size="small">
        <TableHead>
          <TableRow>
            {["from", "to", "reason", "counted"].map((column) => (
              <TableCell key={column}>{translate(`receipt.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {clock.receipt.map((segment) => (
            <TableRow key={segment.from}>
              <TableCell sx={{ whiteSpace: "nowrap" }}>
                {formatDateTime(segment.from).slice(5)}
              </TableCell>
              <TableCell sx={{ whiteSpace: "nowrap" }}>
                {formatDateTime(segment.to).slice(5)}
              </TableCell>
              <TableCell>
                {word("SegmentReason", segment.reason)}
                <Typography variant="body2" color="textSecondary">
                  {word("DayType", segment.dayType)} {segment.note}
                </Typography>
              </TableCell>
              <TableCell sx={{ whiteSpace: "nowrap" }}>
                {segment.countedSeconds === 0 ? "–" : duration(segment.countedSeconds)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {translate("receipt.strict", { at: formatDateTime(clock.strictDueAt) })} ·{" "}
        {translate("receipt.versions", {
          policy: clock.policyVersion,
          calendar: clock.calendarVersion,
        })}
      </Typography>
    </Box>
  );
};
