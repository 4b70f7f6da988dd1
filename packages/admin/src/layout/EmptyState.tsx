import InboxIcon from "@mui/icons-material/InboxOutlined";
import { Button } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { StatePanel } from "./StatePanel.tsx";
import { useListFilter } from "./use-list-filter.ts";

/** A list without rows: nothing there at all, or nothing that matches. */
export const EmptyState = (): ReactElement => {
  const translate = useTranslate();
  const { filter, setFilter } = useListFilter();
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <StatePanel
      icon={<InboxIcon />}
      title={translate(isFiltered ? "state.empty_filtered" : "state.empty")}
    >
      {isFiltered && <Button onClick={() => setFilter({})}>{translate("state.clear")}</Button>}
    </StatePanel>
  );
};
