import { Paper } from "@mui/material";
import type { ReactElement, ReactNode } from "react";
import { List, Pagination } from "react-admin";
import type { ListProps } from "react-admin";
import { CARD_ROWS } from "./card-rows.ts";
import { LIST_DEFAULTS } from "./list-defaults.ts";
import { ListStates } from "./ListStates.tsx";

interface PlainListProps extends Pick<
  ListProps,
  "sort" | "perPage" | "queryOptions" | "filterDefaultValues"
> {
  /** What narrows the list, above it. */
  readonly tools?: ReactNode;
  /** Where all its columns are `ListColumn`s: how it stands on a phone. */
  readonly phone?: "CARDS";
  readonly children: ReactNode;
}

/** A list with its four states: loading, empty, failed, filled. */
export const PlainList = ({ tools, phone, children, ...list }: PlainListProps): ReactElement => (
  <List {...LIST_DEFAULTS} pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />} {...list}>
    {tools}
    <Paper variant="outlined" sx={phone === "CARDS" ? CARD_ROWS : { overflowX: "auto" }}>
      <ListStates>{children}</ListStates>
    </Paper>
  </List>
);
