import { useQuery } from "@tanstack/react-query";
import { runQuery } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";
import { OPEN_STATUSES } from "./open-statuses.ts";
import { recordFilter } from "./record-queries.ts";
import { useRecordStats } from "./record-stats.ts";
import type { RecordStat } from "./record-stats.ts";

/** Whose records are counted. */
export interface Holder {
  readonly kind: "ENGINEER" | "TEAM";
  readonly id: string;
}

type Held = Pick<RecordStat, "engineer" | "industryTeam">;

/** What a holder has open: one question for everybody on the page. Null until known. */
export function useHeld({ kind, id }: Holder): number | null {
  const { data } = useRecordStats([kind], null);
  if (data === undefined) {
    return null;
  }
  const own = data.find((stat) => isOf(stat, { kind, id }));
  return own === undefined ? 0 : own.opened + own.reopened - own.closed;
}

const PAGE = 100;
/** Where more than a thousand are late, the first thousand say enough. */
const MOST_PAGES = 10;

const LateDocument = typed<
  { serviceRecords: { totalCount: number; nodes: readonly Held[] } },
  { filter: Record<string, unknown>; first: number; offset: number }
>(
  `query Late($filter: ServiceRecordFilter, $first: Int!, $offset: Int) {
    serviceRecords(filter: $filter, first: $first, offset: $offset) {
      totalCount nodes { engineer { id } industryTeam { id } } } }`,
);

/** What of it is late, likewise. */
export function useLate(holder: Holder): number | null {
  const { data } = useQuery({
    queryKey: ["service-records", "late"],
    queryFn: readLate,
    refetchInterval: 30_000,
    retry: 1,
  });
  return data?.filter((row) => isOf(row, holder)).length ?? null;
}

async function readLate(): Promise<readonly Held[]> {
  const filter = recordFilter({ status: OPEN_STATUSES, dueWithin: 0 });
  const late: Held[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { serviceRecords } = await runQuery(LateDocument, {
      filter,
      first: PAGE,
      offset: page * PAGE,
    });
    late.push(...serviceRecords.nodes);
    if (late.length >= serviceRecords.totalCount) break;
  }
  return late;
}

function isOf({ engineer, industryTeam }: Held, { kind, id }: Holder): boolean {
  return (kind === "TEAM" ? industryTeam : engineer)?.id === id;
}
