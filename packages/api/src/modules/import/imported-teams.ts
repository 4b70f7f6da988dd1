import { createHash } from "node:crypto";
import { ManagementMode, Severity } from "@attest/shared/industry-team";
import type { EntityManager } from "typeorm";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { insertRows } from "./insert-rows.ts";

/** The industry teams of these assignment groups: by the code an import gave them, or else by their very name. */
export async function findTeams(
  db: EntityManager,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows: { name: string; id: string }[] = await db.query(FIND, [names, names.map(teamCode)]);
  return new Map(rows.map(({ name, id }) => [name, id]));
}

const FIND = `SELECT DISTINCT ON (n.name) n.name, t.id
  FROM unnest($1::text[], $2::text[]) AS n (name, code) JOIN industry_team t ON t.code = n.code OR t.name = n.name
  ORDER BY n.name, t.code = n.code DESC, t.id`;

/** Sets up a team for each assignment group; they have no manager and no routing yet. */
export async function makeTeams(
  unit: Unit,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const teams = names.map((name) => ({
    id: newId(),
    code: teamCode(name),
    name,
    mode: ManagementMode.COMPANY_MANAGED,
    severity: Severity.NORMAL,
    version: 1,
    createdAt: unit.now,
  }));
  await insertRows(unit.db, IndustryTeam, teams);
  for (const { id, code, name, mode } of teams) {
    const payload = { code, name, mode };
    const target = `industry_team:${id}`;
    unit.journal({
      action: "industry_team.create",
      target,
      area: "ORGANISATION",
      payload,
      industryTeamId: id,
    });
  }
  return new Map(teams.map(({ name, id }) => [name, id]));
}

/** `Group 56` is `imported-group-56`. A name that its code does not tell apart from all others gets a digest behind it. */
export function teamCode(name: string): string {
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 40);
  const reread = slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll("-", " ");
  const digest = createHash("sha256").update(name).digest("hex").slice(0, 12);
  const parts = reread === name ? ["imported", slug] : ["imported", slug, digest];
  return parts.filter((part) => part !== "").join("-");
}
