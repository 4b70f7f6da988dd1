import { Box } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { nowInstant } from "../clock.ts";
import { RecordBrief } from "../service-records/RecordBrief.tsx";
import { OPEN_STATUSES } from "../service-records/open-statuses.ts";
import { Section } from "../service-records/show/Section.tsx";
import { CountTiles } from "../start/CountTiles.tsx";
import { MonthTable } from "./MonthTable.tsx";
import { monthBesideLast } from "./months.ts";
import { OnDuty } from "./OnDuty.tsx";
import { flagTiles, nowTiles } from "./team-tiles.ts";
import { WhoHolds } from "./WhoHolds.tsx";

/** A team as its manager looks at it: now, this month beside the last, and what to look into. */
export const ManagerBoard = ({ teamId }: { readonly teamId: string }): ReactElement => {
  const translate = useTranslate();
  const { last } = monthBesideLast(nowInstant());
  return (
    <Box sx={{ display: "grid", gap: 2 }}>
      <CountTiles tiles={nowTiles(teamId)} />
      <Box sx={{ display: "grid", gap: 2, alignItems: "start", ...COLUMNS }}>
        <Box sx={{ display: "grid", gap: 2, minWidth: 0 }}>
          <Section title={translate("start.next")}>
            <RecordBrief filter={{ industryTeamId: teamId, status: OPEN_STATUSES }} count={8} />
          </Section>
          <Section title={translate("manager.flags", { from: last.from })}>
            <CountTiles tiles={flagTiles(teamId, last.from)} />
          </Section>
        </Box>
        <Box sx={{ display: "grid", gap: 2, minWidth: 0 }}>
          <MonthTable teamId={teamId} />
          <Section title={translate("teams.who_holds")}>
            <WhoHolds teamId={teamId} />
          </Section>
          <OnDuty />
        </Box>
      </Box>
    </Box>
  );
};

const COLUMNS = {
  gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 1.4fr) minmax(0, 1fr)" },
};
