import type { IncidentPlan } from "@attest/shared/incident-log";
import type { Instant } from "@attest/shared/primitives";
import type { EntityManager } from "typeorm";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { TeamMembership } from "../engineer/team-membership.entity.ts";
import { takeImportTurn } from "./import-turn.ts";
import { engineerEmail } from "./imported-engineers.ts";
import { findTeams } from "./imported-teams.ts";
import { insertRows } from "./insert-rows.ts";

interface Sighting {
  readonly group: string;
  readonly at: Instant;
}

/**
 * Where each assignee of a log worked last. The log shows people in several groups at once; somebody belongs to one
 * team at a time, so it is the group of their latest update. Custody keeps the true group of each incident.
 */
export class EngineerMemberships {
  private readonly latest = new Map<string, Sighting>();

  note({ updates }: IncidentPlan): void {
    for (const { update } of updates) {
      const { assignee, group, updatedAt: at } = update;
      const before = this.latest.get(assignee ?? "");
      if (assignee !== null && group !== null && (before === undefined || before.at <= at)) {
        this.latest.set(assignee, { group, at });
      }
    }
  }

  /** Stores the memberships that are not there yet. What somebody set here since stays: it is later than the log. */
  async store(unit: Unit): Promise<void> {
    await takeImportTurn(unit);
    const joined = await this.newMemberships(unit);
    await leave(unit, joined);
    await insertRows(unit.db, TeamMembership, joined);
    for (const { engineerId, industryTeamId, validFrom } of joined) {
      const facts = { industryTeamId, payload: { industryTeamId, validFrom } };
      const target = `engineer:${engineerId}`;
      unit.journal({ action: "team_member.add", target, area: "ORGANISATION", ...facts });
    }
  }

  private async newMemberships({ db }: Unit): Promise<readonly TeamMembership[]> {
    const groups = [...this.latest.values()].map(({ group }) => group);
    const teams = await findTeams(db, [...new Set(groups)]);
    const standings = await lastMemberships(db, [...this.latest.keys()]);
    return standings.flatMap((standing) => {
      const { group, at: validFrom } = this.latest.get(standing.name) ?? NOWHERE;
      const industryTeamId = teams.get(group);
      if (industryTeamId === undefined || !mayJoin(standing, industryTeamId, validFrom)) {
        return [];
      }
      const { engineerId } = standing;
      return [{ id: newId(), engineerId, industryTeamId, validFrom, validTo: null }];
    });
  }
}

const NOWHERE: Sighting = { group: "", at: 0 };

/** The latest membership of an assignee, if any. */
interface MembershipStanding {
  readonly name: string;
  readonly engineerId: string;
  readonly industryTeamId: string | null;
  readonly validFrom: number | null;
  readonly ended: boolean;
}

function mayJoin(standing: MembershipStanding, industryTeamId: string, at: Instant): boolean {
  const { validFrom, ended } = standing;
  return (
    validFrom === null || (!ended && standing.industryTeamId !== industryTeamId && validFrom < at)
  );
}

async function lastMemberships(
  db: EntityManager,
  names: readonly string[],
): Promise<readonly MembershipStanding[]> {
  return db.query(LAST, [names, names.map(engineerEmail)]);
}

const LAST = `SELECT n.name, e.id AS "engineerId", m.industry_team_id AS "industryTeamId",
    extract(epoch FROM m.valid_from)::float8 AS "validFrom", m.valid_to IS NOT NULL AS ended
  FROM unnest($1::text[], $2::text[]) AS n (name, email)
  JOIN staff s ON s.email = n.email JOIN engineer e ON e.staff_id = s.id
  LEFT JOIN LATERAL (SELECT * FROM team_membership m WHERE m.engineer_id = e.id ORDER BY m.valid_from DESC LIMIT 1) m ON true`;

async function leave(unit: Unit, joined: readonly TeamMembership[]): Promise<void> {
  await unit.db.query(LEAVE, [
    joined.map(({ engineerId }) => engineerId),
    joined.map(({ validFrom }) => validFrom),
  ]);
}

const LEAVE = `UPDATE team_membership m SET valid_to = to_timestamp(n.at)
  FROM unnest($1::uuid[], $2::bigint[]) AS n (engineer_id, at)
  WHERE m.engineer_id = n.engineer_id AND m.valid_to IS NULL`;
