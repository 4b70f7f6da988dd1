import { ApiKeyScope } from "@attest/shared/access";
import { badInput } from "../../platform/errors.ts";

const SCOPES: readonly ApiKeyScope[] = Object.values(ApiKeyScope);
const READS_JOURNAL: readonly ApiKeyScope[] = [ApiKeyScope.CHANGES, ApiKeyScope.ALL_READ];
const EVENT_TYPE = /^[a-z_]{1,60}\.([a-z_]{1,60}|\*)$/i;
const MOST_EVENT_TYPES = 100;

/**
 * The scopes of an endpoint, in the order of the table.
 *
 * @throws DomainError BAD_USER_INPUT for an unknown one, or when nothing of the journal would be within them
 */
export function webhookScopes(wanted: readonly string[]): ApiKeyScope[] {
  const unknown = wanted.find((scope) => !SCOPES.some((known) => known === scope));
  if (unknown !== undefined) {
    throw badInput("scopes", `There is no scope "${unknown}".`, SCOPES.join(", "));
  }
  if (!READS_JOURNAL.some((scope) => wanted.includes(scope))) {
    throw badInput(
      "scopes",
      "Without one of these an endpoint would get nothing.",
      READS_JOURNAL.join(", "),
    );
  }
  return SCOPES.filter((scope) => wanted.includes(scope));
}

/**
 * The kinds of events an endpoint wants; none: all.
 *
 * @throws DomainError BAD_USER_INPUT for what can be no kind of event
 */
export function webhookEventTypes(wanted: readonly string[]): string[] {
  const odd = wanted.find((type) => !EVENT_TYPE.test(type));
  if (odd !== undefined || wanted.length > MOST_EVENT_TYPES) {
    throw badInput(
      "eventTypes",
      "This is no list of kinds of events.",
      "at most 100, as service_record.open or service_record.*",
    );
  }
  return [...new Set(wanted)];
}
