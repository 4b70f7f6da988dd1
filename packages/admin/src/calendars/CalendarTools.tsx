import { Alert, Button } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { ConfirmedButton } from "../layout/ConfirmedButton.tsx";
import { useMay } from "../layout/use-may.ts";
import { runCommand } from "../provider/run.ts";
import { useGiving } from "../provider/use-giving.ts";
import { CertifyCalendarDocument } from "./calendar-documents.ts";
import type { YearCalendar } from "./calendar-documents.ts";
import { ImportDialog } from "./ImportDialog.tsx";

interface CalendarToolsProps {
  readonly calendar: YearCalendar;
  readonly onDone: () => void;
}

/** Bringing a year's table in, and answering for it. */
export const CalendarTools = ({ calendar, onDone }: CalendarToolsProps): ReactElement => {
  const translate = useTranslate();
  const may = useMay();
  const { give, fault, isBusy } = useGiving();
  const [isImporting, setImporting] = useState(false);
  const { year, version, state } = calendar;
  const certify = async () => {
    const input = { year, version };
    if ((await give(() => runCommand(CertifyCalendarDocument, { input }))) !== null) {
      onDone();
    }
  };
  return (
    <>
      {may("CALENDAR_IMPORT") && (
        <Button variant="outlined" onClick={() => setImporting(true)}>
          {translate("calendars.import")}
        </Button>
      )}
      {may("CALENDAR_CERTIFY") && state === "PROVISIONAL" && (
        <ConfirmedButton
          label={translate("calendars.certify")}
          question={translate("calendars.certify_ask", { year })}
          color="primary"
          isDisabled={isBusy}
          onConfirm={() => void certify()}
        />
      )}
      {fault !== null && <Alert severity="error">{translate(fault)}</Alert>}
      {isImporting && (
        <ImportDialog year={year} onClose={() => setImporting(false)} onDone={onDone} />
      )}
    </>
  );
};
