import { Alert, Button } from "@mui/material";
import { missingYearCheck } from "@attest/shared/service-calendar";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { LinkBase, useTranslate } from "react-admin";
import { nowInstant } from "../clock.ts";
import { runQuery } from "../provider/run.ts";
import { CalendarStateDocument } from "./calendar-documents.ts";

/** From November on says that next year's calendar is missing, until somebody certified it. */
export const CalendarAlarm = (): ReactElement | null => {
  const translate = useTranslate();
  const { year, month } = missingYearCheck(nowInstant());
  const { data } = useQuery({
    queryKey: ["calendar-state", year],
    queryFn: () => runQuery(CalendarStateDocument, { year }),
    enabled: month !== null,
    retry: false,
  });
  const state = data?.serviceCalendar.state;
  return state === undefined || state === "CERTIFIED" ? null : (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" component={LinkBase} to={`/calendars?year=${String(year)}`}>
          {translate("calendars.title")}
        </Button>
      }
    >
      {translate("calendars.missing", { year })}
    </Alert>
  );
};
