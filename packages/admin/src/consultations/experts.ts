/** Somebody who can be asked; how much they have to do where the viewer may know. */
export interface Expert {
  readonly staffId: string;
  readonly name: string;
  readonly teamName: string | null;
  readonly openRecords: number | null;
}

interface ExpertEngineer {
  readonly outsourced: boolean;
  readonly staff: { readonly id: string; readonly name: string };
  readonly industryTeam: { readonly name: string } | null;
  readonly workload: { readonly openRecords: number } | null;
}

interface ExpertTeam {
  readonly name: string;
  readonly manager: { readonly id: string; readonly name: string } | null;
}

/** The company's own engineers, the least loaded first, and the managers; each once. */
export function expertsOf(
  engineers: readonly ExpertEngineer[],
  teams: readonly ExpertTeam[],
): readonly Expert[] {
  const own = engineers
    .filter(({ outsourced }) => !outsourced)
    .map(({ staff, industryTeam, workload }) => ({
      staffId: staff.id,
      name: staff.name,
      teamName: industryTeam?.name ?? null,
      openRecords: workload?.openRecords ?? null,
    }))
    .sort((one, other) => (one.openRecords ?? UNKNOWN) - (other.openRecords ?? UNKNOWN));
  const managers = teams.flatMap(({ name, manager }) =>
    manager === null
      ? []
      : [{ staffId: manager.id, name: manager.name, teamName: name, openRecords: null }],
  );
  const all = [...own, ...managers];
  return all.filter(
    ({ staffId }, index) => all.findIndex((one) => one.staffId === staffId) === index,
  );
}

/** Whose load is not known comes after all whose is. */
const UNKNOWN = 1e9;
