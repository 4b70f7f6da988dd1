import { Box, Card, CardActionArea, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { LinkBase, useCreatePath, useListContext } from "react-admin";
import { ChannelIcon } from "../../fields/ChannelIcon.tsx";
import { governingClock } from "../../fields/governing-clock.ts";
import { StatusChip } from "../../fields/StatusChip.tsx";
import { TimeLeft } from "../../fields/TimeLeft.tsx";
import type { RecordRow } from "../service-record.ts";
import { FRESH_ROW } from "./fresh-row.ts";

/** The list on a phone. */
export const RecordCards = ({ fresh }: { readonly fresh: ReadonlySet<string> }): ReactElement => {
  const { data } = useListContext<RecordRow>();
  return (
    <Box
      component="ul"
      sx={{
        listStyle: "none",
        p: 0,
        m: 0,
        display: "grid",
        gap: 1,
        gridTemplateColumns: "minmax(0, 1fr)",
      }}
    >
      {data?.map((record) => (
        <li key={record.id}>
          <RecordCard record={record} isFresh={fresh.has(record.id)} />
        </li>
      ))}
    </Box>
  );
};

interface RecordCardProps {
  readonly record: RecordRow;
  readonly isFresh: boolean;
}

const RecordCard = ({ record, isFresh }: RecordCardProps): ReactElement => {
  const createPath = useCreatePath();
  const to = createPath({ resource: "service-records", type: "show", id: record.id });
  return (
    <Card variant="outlined" sx={isFresh ? FRESH_ROW : undefined}>
      <CardActionArea
        component={LinkBase}
        to={to}
        sx={{
          p: 1.5,
          display: "grid",
          gap: 0.5,
          gridTemplateColumns: "minmax(0, 1fr)",
          justifyContent: "stretch",
        }}
      >
        <Box sx={{ display: "flex", justifyContent: "space-between", gap: 1 }}>
          <Typography variant="body2" color="textSecondary">
            {record.number}
          </Typography>
          <TimeLeft clock={governingClock(record.currentCycle)} />
        </Box>
        <Typography sx={{ fontWeight: 650 }}>{record.subject}</Typography>
        <Typography variant="body2" color="textSecondary" noWrap>
          {[record.customer.name, record.engineer?.staff.name].filter(Boolean).join(" · ")}
        </Typography>
        <Box sx={{ display: "flex", justifyContent: "space-between", gap: 1 }}>
          <StatusChip status={record.status} />
          <ChannelIcon channel={record.channel} />
        </Box>
      </CardActionArea>
    </Card>
  );
};
