import { useQuery } from "@tanstack/react-query";
import { useTeams } from "../industry-teams/use-teams.ts";
import { EngineersDocument } from "../provider/people-documents.ts";
import { runQuery } from "../provider/run.ts";

interface Person {
  /** Of the member of staff. */
  readonly id: string;
  readonly name: string;
}

/** Who can see to something: the managers first, then the engineers of the team, or of all. */
export function useOwnerChoices(teamId: string): {
  readonly owners: readonly Person[];
  readonly engineers: readonly Person[];
} {
  const teams = useTeams();
  const { data } = useQuery({
    queryKey: ["engineers", "owners", teamId],
    queryFn: () =>
      runQuery(EngineersDocument, {
        first: 100,
        offset: 0,
        ...(teamId === "" ? {} : { industryTeamId: teamId }),
      }),
  });
  const engineers = (data?.engineers.nodes ?? []).map(({ staff }) => staff);
  const managers = teams.flatMap(({ id, manager }) =>
    manager === null || (teamId !== "" && id !== teamId) ? [] : [manager],
  );
  const owners = [...new Map([...managers, ...engineers].map((one) => [one.id, one])).values()];
  return { owners, engineers };
}
