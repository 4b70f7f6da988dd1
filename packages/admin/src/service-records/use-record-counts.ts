import { useQuery } from "@tanstack/react-query";
import { runQuery } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";
import { recordFilter } from "./record-queries.ts";

type Filter = Readonly<Record<string, unknown>>;

/** How many records each of the filters finds, asked in one question and anew every half minute; null until known. */
export function useRecordCounts(filters: readonly Filter[]): readonly number[] | null {
  const { data } = useQuery({
    queryKey: ["service-records", "counts", filters],
    queryFn: () => readCounts(filters),
    enabled: filters.length > 0,
    refetchInterval: 30_000,
    retry: 1,
  });
  return data ?? null;
}

async function readCounts(filters: readonly Filter[]): Promise<readonly number[]> {
  const names = filters.map((_filter, index) => `f${String(index)}`);
  const declared = names.map((name) => `$${name}: ServiceRecordFilter`).join(", ");
  const asked = names.map(
    (name) => `${name}: serviceRecords(first: 1, filter: $${name}) { totalCount }`,
  );
  const document = typed<Record<string, { totalCount: number }>, Record<string, unknown>>(
    `query ServiceRecordCounts(${declared}) { ${asked.join(" ")} }`,
  );
  const variables = Object.fromEntries(
    filters.map((filter, index) => [`f${String(index)}`, recordFilter(filter)]),
  );
  const counts = await runQuery(document, variables);
  return names.map((name) => counts[name]?.totalCount ?? 0);
}
