import type { Me } from "../provider/viewer.ts";
import { OPEN_STATUSES } from "../service-records/open-statuses.ts";

/** A figure that leads to its records. */
export interface Tile {
  /** A translation key. */
  readonly label: string;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly tone: "error" | "warning" | "plain";
}

interface Start {
  readonly tiles: readonly Tile[];
  /** Whose most pressing records are listed. */
  readonly first: Readonly<Record<string, unknown>>;
  /** Whose figures are shown; undefined: everybody's. */
  readonly engineerId: string | undefined;
  readonly showsTeams: boolean;
}

/** What a person's start page shows: holders see their own work, desks what waits, managers the whole. */
export function startOf({ roles, staff }: Me): Start {
  const engineerId = staff?.engineer?.id;
  const isHolder =
    roles.every((role) => role === "ENGINEER" || role === "OUTSOURCED_ENGINEER") &&
    engineerId !== undefined;
  if (isHolder) {
    return {
      tiles: tilesOf({ engineerId }),
      first: { engineerId, status: OPEN_STATUSES },
      engineerId,
      showsTeams: false,
    };
  }
  const unassigned: Tile = {
    label: "start.unassigned",
    filter: { status: ["OPEN"] },
    tone: "warning",
  };
  return {
    tiles: [unassigned, ...tilesOf({})],
    first: { status: OPEN_STATUSES },
    engineerId: undefined,
    showsTeams: !roles.includes("AGENT"),
  };
}

function tilesOf(whose: Readonly<Record<string, string>>): readonly Tile[] {
  return [
    {
      label: "start.late",
      filter: { ...whose, status: OPEN_STATUSES, dueWithin: 0 },
      tone: "error",
    },
    {
      label: "start.soon",
      filter: { ...whose, status: OPEN_STATUSES, dueWithin: 60 },
      tone: "warning",
    },
    { label: "start.waiting", filter: { ...whose, status: ["WAITING_CUSTOMER"] }, tone: "plain" },
    { label: "start.consent", filter: { ...whose, status: ["PENDING_CONSENT"] }, tone: "plain" },
    { label: "start.open", filter: { ...whose, status: OPEN_STATUSES }, tone: "plain" },
  ];
}
