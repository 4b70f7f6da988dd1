import { useQuery } from "@tanstack/react-query";
import { runQuery } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";
import { expertsOf } from "./experts.ts";
import type { Expert } from "./experts.ts";

type Engineers = Parameters<typeof expertsOf>[0];
type Teams = Parameters<typeof expertsOf>[1];

const ExpertsDocument = typed<{
  engineers: { readonly nodes: Engineers };
  industryTeams: { readonly nodes: Teams };
}>(`query Experts {
  engineers(first: 100) { nodes { outsourced staff { id name } industryTeam { name } workload { openRecords } } }
  industryTeams(first: 100) { nodes { name manager { id name } } } }`);

/** Those who can be asked, with what they have to do now. */
export function useExperts(): {
  readonly experts: readonly Expert[];
  readonly isPending: boolean;
} {
  const { data, isPending } = useQuery({
    queryKey: ["consultations", "experts"],
    queryFn: () => runQuery(ExpertsDocument, {}),
    staleTime: 0,
  });
  const experts =
    data === undefined ? [] : expertsOf(data.engineers.nodes, data.industryTeams.nodes);
  return { experts, isPending };
}
