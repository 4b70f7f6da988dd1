import { useMediaQuery } from "@mui/material";
import type { Theme } from "@mui/material";
import type { ReactElement } from "react";
import { List, Pagination, useListContext } from "react-admin";
import { LIST_DEFAULTS } from "../../layout/list-defaults.ts";
import { ListStates } from "../../layout/ListStates.tsx";
import { OPEN_STATUSES } from "../open-statuses.ts";
import { FilterBar } from "./FilterBar.tsx";
import { RecordCards } from "./RecordCards.tsx";
import { RecordTable } from "./RecordTable.tsx";
import { useLiveList } from "./use-live-list.ts";
import { ViewBar } from "./ViewBar.tsx";

/** The records, live: filter, sort and page stand in the address. */
export const ServiceRecordList = (): ReactElement => (
  <List
    {...LIST_DEFAULTS}
    sort={{ field: "createdAt", order: "DESC" }}
    filterDefaultValues={{ status: OPEN_STATUSES }}
    pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
    queryOptions={{ ...LIST_DEFAULTS.queryOptions, refetchInterval: 60_000 }}
  >
    <ViewBar />
    <FilterBar />
    <LiveRows />
  </List>
);

const LiveRows = (): ReactElement => {
  const { refetch } = useListContext();
  const isSmall = useMediaQuery((theme: Theme) => theme.breakpoints.down("md"));
  const fresh = useLiveList(() => void refetch());
  return (
    <ListStates>
      {isSmall ? <RecordCards fresh={fresh} /> : <RecordTable fresh={fresh} />}
    </ListStates>
  );
};
