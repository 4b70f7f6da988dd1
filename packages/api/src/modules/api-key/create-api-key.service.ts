import { ApiKeyScope } from "@attest/shared/access";
import type { Instant } from "@attest/shared/primitives";
import { badInput } from "../../platform/errors.ts";
import { SubjectArea } from "../../platform/journal.ts";
import { LIMITS } from "../../platform/limits/limits.ts";
import { hashSecret, newId, newSecret } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { ApiKey } from "./api-key.entity.ts";

const LONGEST_NAME = 100;
const SCOPES: readonly ApiKeyScope[] = Object.values(ApiKeyScope);

/** A key to be made. */
export interface NewApiKey {
  readonly name: string;
  readonly scopes: readonly string[];
  /** Default: never. */
  readonly expiresAt?: Instant | null;
  /** Its budget, 1 to 1,000. Default: 100. */
  readonly pointsPerSecond?: number;
}

/** The key in the clear, this once. */
export interface MadeApiKey {
  readonly apiKeyId: string;
  readonly key: string;
}

/**
 * Makes an API key `attest_<prefix>_<secret>`: eight characters to tell it by, 256 random bits.
 *
 * @throws DomainError BAD_USER_INPUT: no name, an unknown scope or none, an expiry that is past, a budget out of
 * range
 */
export async function createApiKey(unit: Unit, input: NewApiKey): Promise<MadeApiKey> {
  const { db, now, viewer } = unit;
  const name = requiredText("name", input.name, LONGEST_NAME);
  const scopes = knownScopes(input.scopes);
  const expiresAt = input.expiresAt ?? null;
  if (expiresAt !== null && expiresAt <= now) {
    throw badInput("expiresAt", "A key expires in the future.", "later than now");
  }
  const pointsPerSecond = budgetOf(input.pointsPerSecond ?? LIMITS.bucket.pointsPerSecond);
  const id = newId();
  const { prefix, key } = newKey();
  const facts = { name, prefix, scopes, expiresAt, createdBy: staffIdOf(viewer), createdAt: now };
  await db.insert(ApiKey, {
    id,
    secretHash: hashSecret(key),
    ...facts,
    ...UNUSED,
    pointsPerSecond,
  });
  const payload = { scopes, expiresAt, pointsPerSecond };
  unit.journal({
    action: "api_key.create",
    target: `api_key:${id}`,
    area: SubjectArea.ACCOUNT,
    payload,
  });
  return { apiKeyId: id, key };
}

const UNUSED = {
  revokedAt: null,
  lastUsedAt: null,
  previousSecretHash: null,
  previousExpiresAt: null,
} as const;
const LARGEST_BUDGET = 1_000;

/** A new key's text `attest_<prefix>_<secret>`, and what it is told by. */
export function newKey(): { readonly prefix: string; readonly key: string } {
  const prefix = hashSecret(newSecret()).slice(0, 8);
  return { prefix, key: `attest_${prefix}_${newSecret()}` };
}

function budgetOf(pointsPerSecond: number): number {
  if (pointsPerSecond < 1 || pointsPerSecond > LARGEST_BUDGET) {
    throw badInput("pointsPerSecond", "A budget is 1 to 1,000 points a second.", "1 to 1000");
  }
  return pointsPerSecond;
}

function knownScopes(wanted: readonly string[]): ApiKeyScope[] {
  const unknown = wanted.find((scope) => !SCOPES.some((known) => known === scope));
  if (unknown !== undefined) {
    throw badInput("scopes", `There is no scope "${unknown}".`, SCOPES.join(", "));
  }
  if (wanted.length === 0) {
    throw badInput("scopes", "A key without a scope could do nothing.", SCOPES.join(", "));
  }
  return SCOPES.filter((scope) => wanted.includes(scope));
}
