import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { EventList } from "../../journal/EventList.tsx";
import { LoadFailure } from "../../layout/LoadFailure.tsx";
import { TimelineDocument } from "../../provider/quality-documents.ts";
import { runQuery } from "../../provider/run.ts";

interface TimelineProps {
  readonly id: string;
  /** A new version has new entries. */
  readonly version: number;
}

/** Everything that happened to the record, oldest first. */
export const Timeline = ({ id, version }: TimelineProps): ReactElement => {
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["timeline", id, version],
    queryFn: ({ pageParam }) => runQuery(TimelineDocument, { id, first: 50, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ serviceRecord }) =>
      serviceRecord?.timeline.pageInfo.hasNextPage === true
        ? serviceRecord.timeline.pageInfo.endCursor
        : undefined,
  });
  if (error !== null) {
    return <LoadFailure error={error} onRetry={() => void refetch()} />;
  }
  const entries = data?.pages.flatMap(({ serviceRecord }) => serviceRecord?.timeline.nodes ?? []);
  return (
    <EventList
      entries={entries}
      onMore={hasNextPage ? () => void fetchNextPage() : undefined}
      isBrief
    />
  );
};
