import { Box, LinearProgress } from "@mui/material";
import { useEffect } from "react";
import type { ReactElement } from "react";
import { Title, useGetOne, useParams } from "react-admin";
import { LoadFailure } from "../../layout/LoadFailure.tsx";
import { listen, onLiveConnected } from "../../provider/live.ts";
import { ServiceRecordChangedDocument } from "../documents.ts";
import type { RecordDetail } from "../service-record.ts";
import { ClockPanel } from "./ClockPanel.tsx";
import { CustodyBar } from "./CustodyBar.tsx";
import { RecordFacts } from "./RecordFacts.tsx";
import { RecordHeader } from "./RecordHeader.tsx";
import { RecordTabs } from "./RecordTabs.tsx";

/** The page of one record, live. */
export const ServiceRecordShow = (): ReactElement => {
  const { id } = useParams<{ id: string }>();
  const {
    data: record,
    error,
    refetch,
  } = useGetOne<RecordDetail>("service-records", { id: decodeURIComponent(id) }, { retry: 1 });
  const reload = () => void refetch();
  useLiveRecord(record?.id, reload);
  // A row of a list may stand in for the record until all of it has come.
  if (record === undefined || !("availableActions" in record)) {
    return error === null ? (
      <LinearProgress sx={{ mt: 2 }} />
    ) : (
      <LoadFailure error={error} onRetry={reload} />
    );
  }
  const { responseClock, resolutionClock } = record.currentCycle;
  return (
    <>
      <Title title={record.number} />
      <RecordHeader record={record} onChanged={reload} />
      <Box sx={{ display: "grid", gap: 2, alignItems: "start", ...COLUMNS }}>
        <Box sx={{ gridArea: "clocks", display: "grid", gap: 2 }}>
          <ClockPanel clock={responseClock} />
          <ClockPanel clock={resolutionClock} />
        </Box>
        <Box sx={{ gridArea: "tabs", minWidth: 0 }}>
          <RecordTabs record={record} onChanged={reload} />
        </Box>
        <Box sx={{ gridArea: "facts", display: "grid", gap: 2, minWidth: 0 }}>
          <CustodyBar custody={record.custody} closedAt={record.currentCycle.closedAt} />
          <RecordFacts record={record} />
        </Box>
      </Box>
    </>
  );
};

/** On a phone the clocks come first, then what was said; on a wide screen the clocks stand beside it. */
const COLUMNS = {
  gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 1.7fr) minmax(320px, 1fr)" },
  gridTemplateRows: { lg: "auto 1fr" },
  gridTemplateAreas: { xs: '"clocks" "tabs" "facts"', lg: '"tabs clocks" "tabs facts"' },
};

const SETTLED_MS = 1_000;

function useLiveRecord(id: string | undefined, reload: () => void): void {
  useEffect(() => {
    if (id === undefined) {
      return undefined;
    }
    // Once more when the subscription surely stands: what came in between was not heard.
    const stopConnected = onLiveConnected(() => {
      reload();
      setTimeout(reload, SETTLED_MS);
    });
    const stopListening = listen(ServiceRecordChangedDocument, { id }, reload);
    return () => {
      stopConnected();
      stopListening();
    };
    // The listener only reloads, so a newer `reload` would do the same.
  }, [id]);
}
