import { routeByIndustry, type RoutingRule as Rule } from "@attest/shared/service-record";
import type { EntityManager } from "typeorm";
import { isId } from "../../platform/database/id.ts";
import { badInput, notFound } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { routingChanged } from "./industry-team.event.ts";
import { IndustryTeam } from "./industry-team.entity.ts";
import { RoutingRule } from "./routing-rule.entity.ts";

/** Which team serves, and the sentence that says why; null: the customer-service manager decides. */
export interface CustomerRouting {
  readonly industryTeamId: string | null;
  readonly reason: string;
}

export interface RoutingTarget {
  readonly industryTeamId: string;
  /** The smaller comes first; 0 to 1,000,000. */
  readonly priority: number;
}

export interface SetRoutingRule {
  readonly industry: string;
  /** Every rule of the industry; none: its customers wait for the customer-service manager. */
  readonly targets: readonly RoutingTarget[];
}

/**
 * The team for a customer by its industry, by the rules in force.
 *
 * @see docs/rules.md R4
 */
export async function routeCustomer(
  db: EntityManager,
  { industry }: { readonly industry: string },
): Promise<CustomerRouting> {
  const rules: Rule[] = await db.query(RULES, [industry]);
  const routing = routeByIndustry(industry, rules);
  return {
    industryTeamId: routing.outcome === "TEAM" ? routing.industryTeamId : null,
    reason: routing.reason,
  };
}

/**
 * Replaces the rules of one industry, and routes its customers anew; records that are open stay where they are.
 *
 * @throws DomainError BAD_USER_INPUT, NOT_FOUND
 * @see docs/rules.md R4
 */
export async function setRoutingRule(
  unit: Unit,
  input: SetRoutingRule,
): Promise<{ industry: string }> {
  const industry = requiredText("input.industry", input.industry);
  for (const [index, target] of input.targets.entries()) {
    await checkTarget(unit, target, `input.targets.${String(index)}`);
  }
  await unit.db.query("SELECT pg_advisory_xact_lock(hashtextextended($1, $2))", [
    industry,
    ROUTING_LOCK,
  ]);
  await unit.db.delete(RoutingRule, { industry });
  await unit.db.insert(
    RoutingRule,
    input.targets.map((target) => ({ id: newId(), industry, ...target })),
  );
  await routingChanged.run(unit, { industry });
  const payload = {
    targets: input.targets.map(({ industryTeamId, priority }) => ({ industryTeamId, priority })),
  };
  unit.journal({
    action: "routing_rule.set",
    target: `industry:${industry}`,
    area: "ORGANISATION",
    payload,
  });
  return { industry };
}

/** Two who set the rules of one industry take turns. */
const ROUTING_LOCK = 4_711_010;

const RULES = `SELECT r.industry, r.priority, r.industry_team_id AS "industryTeamId", t.name AS "industryTeamName"
  FROM routing_rule r JOIN industry_team t ON t.id = r.industry_team_id WHERE r.industry = $1 ORDER BY r.priority, t.code`;

async function checkTarget(
  unit: Unit,
  { industryTeamId, priority }: RoutingTarget,
  path: string,
): Promise<void> {
  if (!Number.isInteger(priority) || priority < 0 || priority > 1_000_000) {
    throw badInput(`${path}.priority`, "This is not a priority.", "0 to 1,000,000");
  }
  if (!isId(industryTeamId) || !(await unit.db.existsBy(IndustryTeam, { id: industryTeamId }))) {
    throw notFound("The industry team");
  }
}
