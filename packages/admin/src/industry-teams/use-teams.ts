import { useQuery } from "@tanstack/react-query";
import { IndustryTeamsDocument } from "../provider/people-documents.ts";
import type { TeamRow } from "../provider/people-documents.ts";
import { runQuery } from "../provider/run.ts";

/** Every industry team, by the server's order; they hardly ever change. */
export function useTeams(): readonly TeamRow[] {
  const { data } = useQuery({
    queryKey: ["industry-teams", "all"],
    queryFn: () => runQuery(IndustryTeamsDocument, { first: 100, offset: 0 }),
    staleTime: 300_000,
  });
  return data?.industryTeams.nodes ?? [];
}
