import { Paper } from "@mui/material";
import type { ReactElement, ReactNode } from "react";
import { List, Pagination } from "react-admin";
import type { ListProps } from "react-admin";
import { LIST_DEFAULTS } from "./list-defaults.ts";
import { ListStates } from "./ListStates.tsx";

interface PlainListProps extends Pick<ListProps, "sort" | "perPage"> {
  /** What narrows the list, above it. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A list with its four states: loading, empty, failed, filled. */
export const PlainList = ({ tools, children, ...list }: PlainListProps): ReactElement => (
  <List {...LIST_DEFAULTS} pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />} {...list}>
    {tools}
    <Paper variant="outlined" sx={{ overflowX: "auto" }}>
      <ListStates>{children}</ListStates>
    </Paper>
  </List>
);
