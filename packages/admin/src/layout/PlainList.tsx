import { Paper } from "@mui/material";
import type { ReactElement, ReactNode } from "react";
import { List, Pagination, useListContext } from "react-admin";
import type { ListProps } from "react-admin";
X_EMPTY from "./EmptyState.tsx";
import { LoadFailure } from "./LoadFailure.tsx";

interface PlainListProps extends Pick<ListProps, "sort" | "perPage"> {
  /** What narrows the list, above it. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A list with its four states: loading, empty, failed, filled. */
export const PlainList = ({ tools, children, ...list }: PlainListProps): ReactElement => (
  <List
    actions={false}
    component="div"
    empty={false}
    emptyWhileLoading={false}
    exporter={false}
    perPage={25}
    pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
    queryOptions={{ retry: 1 }}
    error={false}
    {...list}
  >
    {tools}
    <Paper variant="outlined" sx={{ overflowX: "auto" }}>
      <States>{children}</States>
    </Paper>
  </List>
);

const States = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const { error, refetch, data, isPending } = useListContext();
  if (isFailed(error, data)) {
    return <LoadFailure error={error} onRetry={() => void refetch()} />;
  }
  return !isPending && data.length === 0 ? <EmptyState /> : children;
};
