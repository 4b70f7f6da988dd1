import type { Role, Standing } from "@attest/shared/access";
import type { Instant } from "@attest/shared/primitives";
import type { StaffViewer } from "../../platform/viewer.ts";
import type { IndustryCode } from "./industries.ts";

/** A member of the demo company's staff. */
export interface DemoPerson {
  readonly staffId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly engineerId: string | null;
  readonly outsourced: boolean;
  readonly memberTeamIds: readonly string[];
  readonly managedTeamIds: readonly string[];
}

/** An engineer among them. */
export interface DemoEngineer extends DemoPerson {
  readonly engineerId: string;
}

export interface DemoTeam {
  readonly id: string;
  readonly code: IndustryCode;
  readonly industry: string;
  readonly manager: DemoPerson;
  readonly engineers: readonly DemoEngineer[];
}

export interface DemoContact {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly entitledToClose: boolean;
}

export interface DemoCustomer {
  readonly id: string;
  readonly name: string;
  readonly team: DemoTeam;
  readonly outsourcingAllowed: boolean;
  readonly contacts: readonly DemoContact[];
}

export interface DemoShift {
  readonly engineer: DemoEngineer;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** Everybody and everything that records are about. */
export interface DemoWorld {
  readonly people: readonly DemoPerson[];
  readonly teams: readonly DemoTeam[];
  readonly customers: readonly DemoCustomer[];
  readonly shifts: readonly DemoShift[];
}

/** A person as the commands they give see them. */
export function viewerOf(person: DemoPerson, standings: readonly Standing[] = []): StaffViewer {
  const { staffId, name, email, role, engineerId, memberTeamIds, managedTeamIds } = person;
  return {
    kind: "STAFF",
    // History signs nobody in.
    sessionId: staffId,
    staffId,
    name,
    email,
    roles: [role],
    engineerId,
    memberTeamIds,
    managedTeamIds,
    standings,
  };
}
