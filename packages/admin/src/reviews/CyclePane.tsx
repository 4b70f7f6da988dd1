import { Box, Paper, Tab, Tabs, Typography } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { Moment } from "../fields/Moment.tsx";
import { ClockPanel } from "../service-records/show/ClockPanel.tsx";
import { Conversation } from "../service-records/show/Conversation.tsx";
import { FormPanel } from "../service-records/show/FormPanel.tsx";
import { Timeline } from "../service-records/show/Timeline.tsx";
import { CycleLetters } from "./CycleLetters.tsx";
import type { ReviewedCycle } from "./review-documents.ts";

const TABS = ["conversation", "form", "clocks", "timeline", "letters"] as const;
type TabName = (typeof TABS)[number];

/** Everything there is to read of a cycle. */
export const CyclePane = ({ cycle }: { readonly cycle: ReviewedCycle }): ReactElement => {
  const translate = useTranslate();
  const [tab, setTab] = useState<TabName>("conversation");
  const { serviceRecord, openedAt, closedAt } = cycle;
  return (
    <Paper variant="outlined" sx={{ minWidth: 0 }}>
      <Box sx={{ p: 2, pb: 1 }}>
        <Typography variant="h6" component="h2">
          {cycle.frameId} · {serviceRecord.subject}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          <Moment at={openedAt} /> – {closedAt === null ? "" : <Moment at={closedAt} />}
        </Typography>
      </Box>
      <Tabs
        value={tab}
        onChange={(_event, next: TabName) => setTab(next)}
        variant="scrollable"
        scrollButtons={false}
        sx={{ borderBottom: 1, borderColor: "divider", px: 1 }}
      >
        {TABS.map((name) => (
          <Tab
            key={name}
            value={name}
            id={`cycle-tab-${name}`}
            aria-controls={`cycle-panel-${name}`}
            label={translate(`reviews.tab_${name}`)}
          />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        id={`cycle-panel-${tab}`}
        aria-labelledby={`cycle-tab-${tab}`}
        sx={{ p: 2, display: "grid", gap: 2 }}
      >
        {tab === "conversation" && <Conversation record={serviceRecord} />}
        {tab === "form" && <FormPanel cycle={cycle} />}
        {tab === "clocks" && (
          <>
            <ClockPanel clock={cycle.responseClock} />
            <ClockPanel clock={cycle.resolutionClock} />
          </>
        )}
        {tab === "timeline" && <Timeline id={serviceRecord.id} version={serviceRecord.version} />}
        {tab === "letters" && <CycleLetters serviceRecordId={serviceRecord.id} />}
      </Box>
    </Paper>
  );
};
