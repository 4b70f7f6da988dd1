import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { listen, onLiveConnected } from "../provider/live.ts";
import { runQuery } from "../provider/run.ts";
import { NoticeGivenDocument, NoticesDocument } from "./notice-documents.ts";
import type { NoticeRow } from "./notice-documents.ts";

interface OpenNotices {
  readonly count: number;
  readonly notices: readonly NoticeRow[];
  readonly reload: () => void;
}

const SHOWN = 30;

/** What one has not seen to yet, kept up to date as it comes. */
export function useNotices(): OpenNotices {
  const { data, refetch } = useQuery({
    queryKey: ["notices"],
    queryFn: () => runQuery(NoticesDocument, { first: SHOWN, open: true }),
    refetchInterval: 60_000,
  });
  useEffect(() => {
    const reload = () => void refetch();
    const stops = [onLiveConnected(reload), listen(NoticeGivenDocument, {}, reload)];
    return () => stops.forEach((stop) => stop());
  }, [refetch]);
  return {
    count: data?.notices.totalCount ?? 0,
    notices: data?.notices.nodes ?? [],
    reload: () => void refetch(),
  };
}
