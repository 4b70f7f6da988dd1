import type { JsonValue } from "@attest/shared/primitives";
import { SubjectArea } from "../../platform/journal.ts";
import type { Unit } from "../../platform/unit.ts";

/** Journals what was done to an endpoint; neither its address nor its secrets. */
export function journalWebhook(
  unit: Unit,
  webhookEndpointId: string,
  entry: { readonly action: string; readonly payload?: JsonValue },
): void {
  unit.journal({
    ...entry,
    action: `webhook.${entry.action}`,
    target: webhookTarget(webhookEndpointId),
    area: SubjectArea.ACCOUNT,
  });
}

/** An endpoint as the journal names it. */
export function webhookTarget(webhookEndpointId: string): string {
  return `webhook:${webhookEndpointId}`;
}
