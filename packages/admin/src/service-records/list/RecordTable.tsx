import { Box, Paper } from "@mui/material";
import type { KeyboardEvent, ReactElement } from "react";
import { DataTable, useTranslate } from "react-admin";
import { ChannelIcon } from "../../fields/ChannelIcon.tsx";
import { governingClock } from "../../fields/governing-clock.ts";
import { Moment } from "../../fields/Moment.tsx";
import { RecordLink } from "../../fields/RecordLink.tsx";
import { StatusChip } from "../../fields/StatusChip.tsx";
import { TimeLeft } from "../../fields/TimeLeft.tsx";
import type { RecordRow } from "../service-record.ts";
import { BulkMoveButtons } from "./BulkMoveButtons.tsx";
import { FRESH_ROW } from "./fresh-row.ts";

const Column = DataTable.Col<RecordRow>;

/** The list on a wide screen. */
export const RecordTable = ({ fresh }: { readonly fresh: ReadonlySet<string> }): ReactElement => {
  const translate = useTranslate();
  return (
    <Paper variant="outlined" onKeyDown={moveBetweenRows} sx={{ overflowX: "auto" }}>
      <DataTable<RecordRow>
        rowClick="show"
        bulkActionButtons={<BulkMoveButtons />}
        rowSx={({ id }) => (fresh.has(id) ? FRESH_ROW : { transition: "background-color 1.5s" })}
        sx={{ "& td": { maxWidth: 260 } }}
      >
        <Column
          source="number"
          render={({ id, number }) => (
            <RecordLink resource="service-records" id={id}>
              <span style={{ whiteSpace: "nowrap" }}>{number}</span>
            </RecordLink>
          )}
        />
        <Column
          source="subject"
          disableSort
          render={({ subject }) => <Ellipsis text={subject} isStrong />}
        />
        <Column
          source="status"
          disableSort
          render={({ status }) => <StatusChip status={status} />}
        />
        <Column
          source="dueAt"
          render={({ currentCycle }) => <TimeLeft clock={governingClock(currentCycle)} />}
        />
        <Column
          source="channel"
          disableSort
          render={({ channel }) => <ChannelIcon channel={channel} />}
        />
        <Column
          source="customer"
          disableSort
          render={({ customer }) => <Ellipsis text={customer.name} />}
        />
        <Column
          source="industryTeam"
          disableSort
          render={({ industryTeam }) => <Ellipsis text={industryTeam?.name ?? "–"} />}
        />
        <Column
          source="engineer"
          disableSort
          render={({ engineer }) =>
            engineer?.staff.name ?? (
              <Box component="span" sx={{ color: "text.secondary" }}>
                {translate("records.nobody")}
              </Box>
            )
          }
        />
        <Column source="createdAt" render={({ createdAt }) => <Moment at={createdAt} />} />
      </DataTable>
    </Paper>
  );
};

interface EllipsisProps {
  readonly text: string;
  readonly isStrong?: true;
}

const Ellipsis = ({ text, isStrong }: EllipsisProps): ReactElement => (
  <Box
    component="span"
    title={text}
    sx={{
      display: "block",
      overflow: "hidden",
      textOverflow: "ellipsis",
      whiteSpace: "nowrap",
      fontWeight: isStrong ? 600 : 400,
    }}
  >
    {text}
  </Box>
);

function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") {
    return;
  }
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("tbody a[data-row-link]")];
  const at = links.findIndex(
    (link) => link.closest("tr")?.contains(document.activeElement) === true,
  );
  const next = links[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (at >= 0 && next !== undefined) {
    event.preventDefault();
    next.focus();
  }
}
