/** One rule of the routing: customers of this industry go to this team. */
export interface RoutingRule {
  readonly industry: string;
  readonly industryTeamId: string;
  readonly industryTeamName: string;
  /** The lower comes first. */
  readonly priority: number;
}

/** Where a new record goes, with the sentence that is stored with it. */
export type Routing =
  | { readonly outcome: "TEAM"; readonly industryTeamId: string; readonly reason: string }
  | { readonly outcome: "MANAGER_QUEUE"; readonly reason: string };

/**
 * The team that serves an industry: the rule of the first priority. Without a rule, or with several
 * teams at that priority, the record waits in the customer-service manager's queue.
 *
 * @see docs/rules.md R4
 */
export function routeByIndustry(industry: string, rules: readonly RoutingRule[]): Routing {
  const matching = rules.filter((rule) => rule.industry === industry);
  const first = Math.min(...matching.map(({ priority }) => priority));
  const best = matching.filter(({ priority }) => priority === first);
  const [rule] = best;
  if (rule === undefined) {
    const reason = `行业“${industry}”没有对应的服务团队，等待客服经理指派。`;
    return { outcome: "MANAGER_QUEUE", reason };
  }
  if (best.some(({ industryTeamId }) => industryTeamId !== rule.industryTeamId)) {
    const names = best.map(({ industryTeamName }) => industryTeamName).join("、");
    const reason = `行业“${industry}”在优先级 ${first} 上对应多个团队(${names}),等待客服经理指派。`;
    return { outcome: "MANAGER_QUEUE", reason };
  }
  const reason = `行业“${industry}”由${rule.industryTeamName}服务（规则优先级 ${first}）。`;
  return { outcome: "TEAM", industryTeamId: rule.industryTeamId, reason };
}
