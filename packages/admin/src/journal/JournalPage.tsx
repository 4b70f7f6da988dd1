import { Box, Button, Paper, TextField } from "@mui/material";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SubmitEvent, ReactElement } from "react";
import { Title, useTranslate } from "react-admin";
import { ExportButton } from "../exports/ExportButton.tsx";
import { formText } from "../fields/form-text.ts";
import { LoadFailure } from "../layout/LoadFailure.tsx";
import { JournalDocument } from "../provider/quality-documents.ts";
import { runQuery } from "../provider/run.ts";
import { EventList } from "./EventList.tsx";

interface JournalFilter {
  readonly target?: string;
  readonly action?: string;
}

/** Everything that was done, newest first; what one sees follows one's scope. */
export const JournalPage = (): ReactElement => {
  const translate = useTranslate();
  const [filter, setFilter] = useState<JournalFilter>({});
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["journal", filter],
    queryFn: ({ pageParam }) =>
      runQuery(JournalDocument, { ...filter, first: 50, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ journal: { pageInfo } }) =>
      pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
    retry: 1,
  });
  return (
    <Box sx={{ py: 2, display: "grid", gap: 2 }}>
      <Title title={translate("resources.journal.name")} />
      <FilterForm filter={filter} onApply={setFilter} />
      <Paper variant="outlined" sx={{ p: 2 }}>
        {error === null ? (
          <EventList
            entries={data?.pages.flatMap(({ journal }) => journal.nodes)}
            onMore={hasNextPage ? () => void fetchNextPage() : undefined}
          />
        ) : (
          <LoadFailure error={error} onRetry={() => void refetch()} />
        )}
      </Paper>
    </Box>
  );
};

interface FilterFormProps {
  /** As it was applied last. */
  readonly filter: JournalFilter;
  readonly onApply: (filter: JournalFilter) => void;
}

const FilterForm = ({ filter, onApply }: FilterFormProps): ReactElement => {
  const translate = useTranslate();
  const apply = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = ["target", "action"]
      .map((name) => [name, formText(form, name)] as const)
      .filter(([, text]) => text !== "");
    onApply(Object.fromEntries(given));
  };
  return (
    <Box
      component="form"
      role="search"
      onSubmit={apply}
      sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}
    >
      <TextField
        name="target"
        margin="none"
        label={translate("journal.filter_target")}
        sx={{ flex: "1 1 240px", maxWidth: 360 }}
      />
      <TextField
        name="action"
        margin="none"
        label={translate("journal.filter_action")}
        sx={{ flex: "1 1 160px", maxWidth: 240 }}
      />
      <Button type="submit" variant="outlined">
        {translate("journal.apply")}
      </Button>
      <ExportButton resource="JOURNAL" filterNow={() => ({ ...filter })} />
    </Box>
  );
};
