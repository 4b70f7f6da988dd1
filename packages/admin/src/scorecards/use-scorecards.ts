import { useQuery } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { runQuery } from "../provider/run.ts";
import { ScorecardsDocument } from "./scorecard-documents.ts";
import type { ScorecardRow } from "./scorecard-documents.ts";

/** Every scorecard with its versions; there are few. */
export function useScorecards(): UseQueryResult<{ readonly scorecards: readonly ScorecardRow[] }> {
  return useQuery({
    queryKey: ["scorecards"],
    queryFn: () => runQuery(ScorecardsDocument, {}),
    retry: 1,
  });
}
