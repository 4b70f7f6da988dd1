import ChevronLeftIcon from "@mui/icons-material/ChevronLeftOutlined";
import ChevronRightIcon from "@mui/icons-material/ChevronRightOutlined";
import { Alert, Box, IconButton, LinearProgress, Typography } from "@mui/material";
import { civilDateOf } from "@attest/shared/primitives";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactElement } from "react";
import { Title, useTranslate } from "react-admin";
import { useSearchParams } from "react-router-dom";
import { nowInstant } from "../clock.ts";
import { LoadFailure } from "../layout/LoadFailure.tsx";
import { useMay } from "../layout/use-may.ts";
import { runQuery } from "../provider/run.ts";
import { YearCalendarDocument } from "./calendar-documents.ts";
import type { CalendarDay } from "./calendar-documents.ts";
import { CalendarTools } from "./CalendarTools.tsx";
import { DayDialog } from "./DayDialog.tsx";
import { DayLegend } from "./DayLegend.tsx";
import { RecountList } from "./RecountList.tsx";
import { YearFacts } from "./YearFacts.tsx";
import { YearGrid } from "./YearGrid.tsx";

/** A year of working time: what each day is, who answers for it, and what its last change moved. */
export const CalendarPage = (): ReactElement => {
  const translate = useTranslate();
  const may = useMay();
  const [year, setYear] = useYear();
  const [chosen, setChosen] = useState<CalendarDay | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ["calendar", year],
    queryFn: () => runQuery(YearCalendarDocument, { year }),
    retry: 1,
  });
  const calendar = data?.serviceCalendar;
  const reload = () => void refetch();
  const canChange = may("CALENDAR_OVERRIDE") && calendar?.state !== "EMPTY";
  return (
    <Box sx={{ py: 2, display: "grid", gap: 2 }}>
      <Title title={translate("calendars.title")} />
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }}>
        <IconButton aria-label={translate("calendars.before")} onClick={() => setYear(year - 1)}>
          <ChevronLeftIcon />
        </IconButton>
        <Typography variant="h5" component="h2" aria-live="polite">
          {translate("calendars.year", { year })}
        </Typography>
        <IconButton aria-label={translate("calendars.after")} onClick={() => setYear(year + 1)}>
          <ChevronRightIcon />
        </IconButton>
        {calendar !== undefined && <CalendarTools calendar={calendar} onDone={reload} />}
      </Box>
      {error !== null && data === undefined && <LoadFailure error={error} onRetry={reload} />}
      {calendar === undefined ? (
        error === null && <LinearProgress />
      ) : (
        <>
          <YearFacts calendar={calendar} />
          {calendar.state === "EMPTY" ? (
            <Alert severity="warning">{translate("calendars.empty", { year })}</Alert>
          ) : (
            <>
              <DayLegend />
              <YearGrid days={calendar.days} onChoose={canChange ? setChosen : null} />
            </>
          )}
          <RecountList recounts={calendar.recounts} />
          {chosen !== null && (
            <DayDialog
              day={chosen}
              version={calendar.version}
              onClose={() => setChosen(null)}
              onDone={reload}
            />
          )}
        </>
      )}
    </Box>
  );
};

/** The year in the address, so that a warning leads to the one it is about; without one this year. */
function useYear(): [number, (year: number) => void] {
  const [query, setQuery] = useSearchParams();
  const asked = /^[12]\d{3}$/.exec(query.get("year") ?? "")?.[0];
  const year = Number(asked ?? civilDateOf(nowInstant()).slice(0, 4));
  return [year, (next) => setQuery({ year: String(next) }, { replace: true })];
}
