import { useMediaQuery } from "@mui/material";
import type { Theme } from "@mui/material";
import type { ReactElement } from "react";
import { List, Pagination, useListContext } from "react-admin";
X_EMPTY from "../../layout/EmptyState.tsx";
import { LoadFailure } from "../../layout/LoadFailure.tsx";
import { OPEN_STATUSES } from "../open-statuses.ts";
import { FilterBar } from "./FilterBar.tsx";
import { RecordCards } from "./RecordCards.tsx";
import { RecordTable } from "./RecordTable.tsx";
import { useLiveList } from "./use-live-list.ts";
import { ViewBar } from "./ViewBar.tsx";

/** The records, live: filter, sort and page stand in the address. */
export const ServiceRecordList = (): ReactElement => (
  <List
    actions={false}
    component="div"
    empty={false}
    emptyWhileLoading={false}
    exporter={false}
    perPage={25}
    sort={{ field: "createdAt", order: "DESC" }}
    filterDefaultValues={{ status: OPEN_STATUSES }}
    pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
    queryOptions={{ retry: 1, refetchInterval: 60_000 }}
    error={false}
  >
    <ViewBar />
    <FilterBar />
    <Rows />
  </List>
);

const Rows = (): ReactElement => {
  const { error, refetch, data, isPending } = useListContext();
  const isSmall = useMediaQuery((theme) => theme.breakpoints.down("md"));
  const fresh = useLiveList(() => void refetch());
  if (isFailed(error, data)) {
    return <LoadFailure error={error} onRetry={() => void refetch()} />;
  }
  if (!isPending && data.length === 0) {
    return <EmptyState />;
  }
  return isSmall ? <RecordCards fresh={fresh} /> : <RecordTable fresh={fresh} />;
};
