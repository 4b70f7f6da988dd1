import { formatInstant } from "@attest/shared/primitives";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Interval } from "@attest/shared/duty-roster";
import { runQuery } from "../provider/run.ts";
import { RosterDocument } from "./duty-documents.ts";
import { planOf } from "./roster-plan.ts";
import type { PlannedShift } from "./roster-plan.ts";

export interface PlannedRoster {
  readonly plan: readonly PlannedShift[];
  readonly version: number;
  readonly isChanged: boolean;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly change: (plan: readonly PlannedShift[]) => void;
  /** Forgets what was changed and reads again. */
  readonly reload: () => void;
}

/** A stretch of the roster, and what somebody makes of it before saving. */
export function useRoster({ startsAt, endsAt }: Interval): PlannedRoster {
  const [changed, setChanged] = useState<readonly PlannedShift[] | null>(null);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["duty-roster", startsAt, endsAt],
    queryFn: () =>
      runQuery(RosterDocument, { from: formatInstant(startsAt), to: formatInstant(endsAt) }),
    retry: 1,
  });
  useEffect(() => setChanged(null), [startsAt, endsAt]);
  const stored = (data?.dutyRoster.shifts ?? []).map(planOf);
  return {
    plan: changed ?? stored,
    version: data?.dutyRoster.version ?? 0,
    isChanged: changed !== null,
    isPending,
    error,
    change: setChanged,
    reload: () => {
      setChanged(null);
      void refetch();
    },
  };
}
