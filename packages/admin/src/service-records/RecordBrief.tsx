import { Box, Skeleton, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { LinkBase, useCreatePath, useGetList, useTranslate } from "react-admin";
import { governingClock } from "../fields/governing-clock.ts";
import { StatusChip } from "../fields/StatusChip.tsx";
import { TimeLeft } from "../fields/TimeLeft.tsx";
import { LoadFailure } from "../layout/LoadFailure.tsx";
import type { RecordRow } from "./service-record.ts";

interface RecordBriefProps {
  readonly filter: Readonly<Record<string, unknown>>;
  readonly count: number;
}

/** The first records of a filter, the most pressing on top. */
export const RecordBrief = ({ filter, count }: RecordBriefProps): ReactElement => {
  const translate = useTranslate();
  const { data, error, refetch } = useGetList<RecordRow>(
    "service-records",
    { filter, pagination: { page: 1, perPage: count }, sort: { field: "dueAt", order: "ASC" } },
    { refetchInterval: 30_000, retry: 1 },
  );
  if (data === undefined) {
    return error === null ? (
      <Skeleton height={160} />
    ) : (
      <LoadFailure error={error} onRetry={() => void refetch()} />
    );
  }
  if (data.length === 0) {
    return <Typography color="textSecondary">{translate("start.next_empty")}</Typography>;
  }
  return (
    <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0 }}>
      {data.map((record) => (
        <BriefRow key={record.id} record={record} />
      ))}
    </Box>
  );
};

const BriefRow = ({ record }: { readonly record: RecordRow }): ReactElement => {
  const createPath = useCreatePath();
  return (
    <Box
      component="li"
      sx={{ borderTop: 1, borderColor: "divider", "&:first-of-type": { borderTop: 0 } }}
    >
      <Box
        component={LinkBase}
        to={createPath({ resource: "service-records", type: "show", id: record.id })}
        sx={{
          display: "grid",
          gridTemplateColumns: { xs: "minmax(0, 1fr) auto", sm: "minmax(0, 1fr) 110px 150px" },
          gap: 1.5,
          py: 0.9,
          color: "inherit",
          textDecoration: "none",
          alignItems: "center",
          "&:hover": { bgcolor: "action.hover" },
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Typography noWrap sx={{ fontWeight: 600 }}>
            {record.subject}
          </Typography>
          <Typography variant="body2" color="textSecondary" noWrap>
            {[record.number, record.customer.name, record.engineer?.staff.name]
              .filter(Boolean)
              .join(" · ")}
          </Typography>
        </Box>
        <Box sx={{ display: { xs: "none", sm: "block" } }}>
          <StatusChip status={record.status} />
        </Box>
        <Box sx={{ textAlign: "right" }}>
          <TimeLeft clock={governingClock(record.currentCycle)} />
        </Box>
      </Box>
    </Box>
  );
};
