import { useQuery } from "@tanstack/react-query";
import { runQuery } from "../provider/run.ts";
import { ServiceRecordCountDocument } from "./documents.ts";
import { recordFilter } from "./record-queries.ts";

/** How many records a filter finds, asked anew every half minute; null until known. */
export function useRecordCount(filter: Readonly<Record<string, unknown>>): number | null {
  const { data } = useQuery({
    queryKey: ["service-records", "count", filter],
    queryFn: () => runQuery(ServiceRecordCountDocument, { filter: recordFilter(filter) }),
    refetchInterval: 30_000,
    retry: 1,
  });
  return data?.serviceRecords.totalCount ?? null;
}
