import { Box, Paper, Tab, Tabs } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { CollaborationPanel } from "../collaboration/CollaborationPanel.tsx";
import type { CollaborationProps } from "../collaboration/collaboration-props.ts";
import { Conversation } from "./Conversation.tsx";
import { CycleList } from "./CycleList.tsx";
import { FormPanel } from "./FormPanel.tsx";
import { SolutionList } from "./SolutionList.tsx";
import { Timeline } from "./Timeline.tsx";

const TABS = ["conversation", "form", "solutions", "collaboration", "timeline", "cycles"] as const;
type TabName = (typeof TABS)[number];

/** What was said, written, proposed and done, a tab each. */
export const RecordTabs = ({ record, onChanged }: CollaborationProps): ReactElement => {
  const translate = useTranslate();
  const [tab, setTab] = useState<TabName>("conversation");
  const counts: Readonly<Record<TabName, number | null>> = {
    conversation: record.touches.length,
    form: record.currentCycle.formEntries.length,
    solutions: record.solutions.length,
    collaboration: record.consultations.length + record.backupResources.length,
    timeline: null,
    cycles: record.cycles.length,
  };
  return (
    <Paper variant="outlined" sx={{ minWidth: 0 }}>
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
            id={`tab-${name}`}
            aria-controls={`panel-${name}`}
            label={labelOf(translate(`records.${name}`), counts[name])}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`} sx={{ p: 2 }}>
        {tab === "conversation" && <Conversation record={record} />}
        {tab === "form" && <FormPanel cycle={record.currentCycle} />}
        {tab === "solutions" && <SolutionList solutions={record.solutions} />}
        {tab === "collaboration" && <CollaborationPanel record={record} onChanged={onChanged} />}
        {tab === "timeline" && <Timeline id={record.id} version={record.version} />}
        {tab === "cycles" && <CycleList number={record.number} cycles={record.cycles} />}
      </Box>
    </Paper>
  );
};

function labelOf(name: string, count: number | null): string {
  return count === null ? name : `${name} ${String(count)}`;
}
