import { FIELD_POLICY } from "./field-table.ts";
import type { FieldName } from "./field-table.ts";
import { FieldRule } from "./field-policy.ts";
import type { FieldPolicy } from "./field-policy.ts";
import { Condition, Scope } from "./grant.ts";
import { readRight } from "./read-right.ts";
import type { ReadRight } from "./read-right.ts";
import type { Viewer } from "./viewer.ts";

/** What an operation's fields come to for one viewer; what is in neither set is shown as it is. */
export interface FieldRights {
  readonly denied: ReadonlySet<string>;
  readonly masked: ReadonlySet<string>;
}

/**
 * Decides the rights to all fields of an operation at once, from its selection. Only what can be
 * known from the viewer is decided here; LOCKED, BLIND and SEED also depend on the object.
 */
export function fieldRightsOf(viewer: Viewer, names: Iterable<FieldName>): FieldRights {
  const denied = new Set<string>();
  const masked = new Set<string>();
  for (const name of names) {
    const decision = decide(viewer, FIELD_POLICY.get(name));
    if (decision !== "SHOWN") {
      (decision === "DENIED" ? denied : masked).add(name);
    }
  }
  return { denied, masked };
}

type Decision = "SHOWN" | "MASKED" | "DENIED";

function decide(viewer: Viewer, policy: FieldPolicy | undefined): Decision {
  if (policy === undefined) {
    return "DENIED";
  }
  switch (policy.resource) {
    case "PUBLIC":
    case "PAYLOAD":
    case "WITH_PARENT":
      return "SHOWN";
    case "SELF":
      return viewer.kind === "ANONYMOUS" ? "DENIED" : "SHOWN";
    case "STAFF_OR_KEY":
      return viewer.kind === "STAFF" || viewer.kind === "KEY" ? "SHOWN" : "DENIED";
    case "CUSTOMER_OF_RECORD":
      return decideByRight(
        viewer,
        policy,
        readRight(viewer, "CUSTOMERS") ?? readRight(viewer, "RECORDS"),
      );
    default:
      return decideByRight(viewer, policy, readRight(viewer, policy.resource));
  }
}

function decideByRight(viewer: Viewer, { rule }: FieldPolicy, right: ReadRight | null): Decision {
  if (right === null) {
    return "DENIED";
  }
  if (isOnly(right, Condition.FIGURES_ONLY) || isHiddenByRule(viewer, right, rule)) {
    return "DENIED";
  }
  return isMaskedByRule(right, rule) ? "MASKED" : "SHOWN";
}

function isMaskedByRule(right: ReadRight, rule: FieldRule): boolean {
  // What a letter says is promised by the schema, so that a right to delivery states alone gets asterisks, not a refusal.
  const isBeyondDelivery = rule !== FieldRule.DELIVERY && isOnly(right, Condition.DELIVERY_STATES);
  return isBeyondDelivery || rule === FieldRule.TOKENS || (rule === FieldRule.PII && right.masked);
}

function isHiddenByRule(viewer: Viewer, right: ReadRight, rule: FieldRule): boolean {
  switch (rule) {
    case FieldRule.IDENTIFYING:
      return isOnly(right, Condition.ANONYMISED);
    case FieldRule.STAFF_ONLY:
      return viewer.kind === "CONTACT";
    case FieldRule.WHOLE:
      return right.widest !== Scope.ALL;
    default:
      return false;
  }
}

/** Whether nothing but grants under this condition makes up the right. */
function isOnly(right: ReadRight, condition: Condition): boolean {
  return right.grants.every(({ conditions }) => conditions.includes(condition));
}
