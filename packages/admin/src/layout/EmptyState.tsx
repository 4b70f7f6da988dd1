import InboxIcon from "@mui/icons-material/InboxOutlined";
import { Button } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { StatePanel } from "./StatePanel.tsx";
import { useListFilter } from "./use-list-filter.ts";

/** A list without rows: nothing there at all, or nothing that matches. */
export const EmptyState = (): ReactElement => {
  const translate = useTranslate();
  const { filter, setFilter, partOf } = useListFilter();
  const isFiltered = Object.keys(filter).length > 0;
  const isTooShort = partOf("search").length === 1;
  const why = isTooShort ? "state.two_characters" : "state.empty_filtered";
  return (
    <StatePanel icon={<InboxIcon />} title={translate(isFiltered ? why : "state.empty")}>
      {isFiltered && <Button onClick={() => setFilter({})}>{translate("state.clear")}</Button>}
    </StatePanel>
  );
};
