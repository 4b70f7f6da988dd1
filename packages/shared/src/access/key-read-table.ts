import { ApiKeyScope } from "./api-key-scope.ts";
import { Condition } from "./grant.ts";
import type { Resource } from "./resource.ts";

/** What a key needs to read a resource, all of it. */
export interface KeyRead {
  /** The scope needed; null when any key will do. `all:read` stands for every one of them. */
  readonly scope: ApiKeyScope | null;
  /** Phone and e-mail are masked unless the key has this scope too. */
  readonly maskedUnless: ApiKeyScope | null;
  readonly conditions: readonly Condition[];
}

/** What keys may read: the last column of the table of §8. Null is a dash. */
export const KEY_READ: Readonly<Record<Resource, KeyRead | null>> = {
  RECORDS: keyRead(ApiKeyScope.RECORDS_READ),
  CUSTOMERS: keyRead(ApiKeyScope.CUSTOMERS_READ),
  ORGANISATION: keyRead(null),
  EVALUATIONS: keyRead(ApiKeyScope.QUALITY_READ, Condition.ANONYMISED),
  COMPLAINTS: keyRead(ApiKeyScope.QUALITY_READ, Condition.FIGURES_ONLY),
  LOTS_BEFORE_REVEAL: null,
  LOTS: keyRead(ApiKeyScope.QUALITY_READ),
  REVIEWS: keyRead(ApiKeyScope.QUALITY_READ, Condition.REVEALED_ONLY),
  ASSESSMENTS: keyRead(ApiKeyScope.ASSESSMENTS),
  CONSEQUENCES: keyRead(ApiKeyScope.PAYROLL),
  JOURNAL: keyRead(ApiKeyScope.CHANGES),
  LETTERS: null,
  ACCOUNTS: null,
};

function keyRead(scope: ApiKeyScope | null, ...conditions: readonly Condition[]): KeyRead {
  return { scope, maskedUnless: ApiKeyScope.PII, conditions };
}
