import InboxIcon from "@mui/icons-material/InboxOutlined";
import { Button } from "@mui/material";
import type { ReactElement } from "react";
import { useListContext, useTranslate } from "react-admin";
import { StatePanel } from "./StatePanel.tsx";

/** A list without rows: nothing there at all, or nothing that matches. */
export const EmptyState = (): ReactElement => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const isFiltered = Object.keys((filterValues ?? {}) as object).length > 0;
  return (
    <StatePanel icon={<InboxIcon />} title={translate(isFiltered ? "state.empty_filtered" : "state.empty")}>
      {isFiltered && <Button onClick={() => setFilters({}, [])}>{translate("state.clear")}</Button>}
    </StatePanel>
  );
};
