import { Box, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { Title, useCanAccess, usePermissions, useTranslate } from "react-admin";
import { CalendarAlarm } from "../calendars/CalendarAlarm.tsx";
import { useMe } from "../layout/use-me.ts";
import { ManagerStart } from "../manager/ManagerStart.tsx";
import type { Me } from "../provider/viewer.ts";
import { OfficeDay } from "./OfficeDay.tsx";
import { RecordBrief } from "../service-records/RecordBrief.tsx";
import { Section } from "../service-records/show/Section.tsx";
import { CallCard } from "./CallCard.tsx";
import { CountTiles } from "./CountTiles.tsx";
import { RecentFigures } from "./RecentFigures.tsx";
import { startOf } from "./start-of-role.ts";
import { TeamBoard } from "./TeamBoard.tsx";

/** What each role begins the day with: its counts, what is due first, its teams. */
export const StartPage = (): ReactElement | null => {
  const me = useMe();
  if (me === null) {
    return null;
  }
  return me.roles.includes("DEPARTMENT_MANAGER") ? (
    <ManagerStart me={me} otherwise={<OwnDay me={me} />} />
  ) : (
    <OwnDay me={me} />
  );
};

const OwnDay = ({ me }: { readonly me: Me }): ReactElement => {
  const translate = useTranslate();
  const { permissions } = usePermissions<readonly string[]>();
  const { canAccess: seesRecords } = useCanAccess({ resource: "service-records", action: "list" });
  const { tiles, first, engineerId, showsTeams } = startOf(me);
  return (
    <Box sx={{ py: 2, display: "grid", gap: 2 }}>
      <Title title={translate("shell.start")} />
      <Typography variant="h5" component="h2">
        {translate("start.hello", { name: me.name })}
      </Typography>
      <CalendarAlarm />
      {permissions?.includes("SERVICE_RECORD_OPEN") === true && <CallCard />}
      <OfficeDay me={me} />
      {seesRecords === false && (
        <Typography color="textSecondary">{translate("start.no_records")}</Typography>
      )}
      {seesRecords === true && (
        <>
          <CountTiles tiles={tiles} />
          <Box
            sx={{
              display: "grid",
              gap: 2,
              alignItems: "start",
              gridTemplateColumns: {
                xs: "minmax(0, 1fr)",
                lg: "minmax(0, 1.6fr) minmax(0, 1fr)",
              },
            }}
          >
            <Section title={translate("start.next")}>
              <RecordBrief filter={first} count={8} />
            </Section>
            <Box sx={{ display: "grid", gap: 2 }}>
              <RecentFigures engineerId={engineerId} />
              {showsTeams && <TeamBoard />}
            </Box>
          </Box>
        </>
      )}
    </Box>
  );
};
