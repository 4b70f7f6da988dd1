import { Box, LinearProgress } from "@mui/material";
import { civilDateOf } from "@attest/shared/primitives";
import { useState } from "react";
import type { ReactElement } from "react";
import { Title, useTranslate } from "react-admin";
import { nowInstant } from "../clock.ts";
import { LoadFailure } from "../layout/LoadFailure.tsx";
import { useMay } from "../layout/use-may.ts";
import { MyDuty } from "./MyDuty.tsx";
import { RosterBoard } from "./RosterBoard.tsx";
import { daysOf, stretchOf } from "./stretch.ts";
import type { RosterView } from "./stretch.ts";
import { RosterTools } from "./RosterTools.tsx";
import { useDutyPeople } from "./use-duty-people.ts";
import { useRoster } from "./use-roster.ts";

/** Who answers the 400 number outside working time. */
export const DutyPage = (): ReactElement => {
  const translate = useTranslate();
  const may = useMay();
  const [view, setView] = useState<RosterView>("WEEK");
  const [date, setDate] = useState(() => civilDateOf(nowInstant()));
  const days = daysOf(view, date);
  const within = stretchOf(days);
  const roster = useRoster(within);
  const people = useDutyPeople();
  const canPlan = may("DUTY_ROSTER_SAVE");
  return (
    <Box sx={{ py: 2, display: "grid", gap: 2 }}>
      <Title title={translate("duty.title")} />
      <MyDuty />
      <RosterTools
        view={view}
        date={date}
        within={within}
        roster={roster}
        people={people}
        canPlan={canPlan}
        onView={setView}
        onDate={setDate}
      />
      {roster.error !== null && !roster.isPending ? (
        <LoadFailure error={roster.error} onRetry={roster.reload} />
      ) : (
        roster.isPending && <LinearProgress />
      )}
      {!roster.isPending && roster.error === null && (
        <RosterBoard
          days={days}
          within={within}
          roster={roster}
          people={people}
          canPlan={canPlan}
        />
      )}
    </Box>
  );
};
