import { Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { formatDateTime } from "../fields/format-time.ts";
import { RecordLink } from "../fields/RecordLink.tsx";
import { Section } from "../service-records/show/Section.tsx";
import type { YearCalendar } from "./calendar-documents.ts";

/** The records whose clocks the present version of the year moved, from when to when. */
export const RecountList = ({ recounts }: Pick<YearCalendar, "recounts">): ReactElement | null => {
  const translate = useTranslate();
  return recounts.length === 0 ? null : (
    <Section title={translate("calendars.recounts", { smart_count: recounts.length })}>
      <Table size="small" sx={{ display: "block", overflowX: "auto" }}>
        <TableHead>
          <TableRow>
            <TableCell>{translate("calendars.record")}</TableCell>
            <TableCell>{translate("calendars.response_due")}</TableCell>
            <TableCell>{translate("calendars.resolution_due")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {recounts.map((recount) => (
            <TableRow key={recount.serviceRecord?.id ?? recount.responseDueAt}>
              <TableCell>
                {recount.serviceRecord !== null && (
                  <RecordLink resource="service-records" id={recount.serviceRecord.id}>
                    {recount.serviceRecord.number}
                  </RecordLink>
                )}
              </TableCell>
              <TableCell>{moved(recount.responseDueAtBefore, recount.responseDueAt)}</TableCell>
              <TableCell>{moved(recount.resolutionDueAtBefore, recount.resolutionDueAt)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
};

function moved(before: string, after: string): string {
  return before === after
    ? formatDateTime(after)
    : `${formatDateTime(before)} → ${formatDateTime(after)}`;
}
