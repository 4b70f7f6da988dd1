import type { ApiKeyScope } from "@attest/shared/access";
import type { Connection, PageVariables } from "../provider/resource-queries.ts";
import { runCommand } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";

export interface ApiKeyRow {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly ApiKeyScope[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
  /** Until then the secret before the last rotation is good as well. */
  readonly previousExpiresAt: string | null;
  readonly pointsPerSecond: number;
}

const KEY =
  "id name prefix scopes createdAt expiresAt lastUsedAt revokedAt previousExpiresAt pointsPerSecond";

export const ApiKeysDocument = typed<
  { apiKeys: Connection<ApiKeyRow> },
  PageVariables & Record<string, unknown>
>(
  `query ApiKeys($first: Int!, $offset: Int) {
    apiKeys(first: $first, offset: $offset) { totalCount nodes { ${KEY} } } }`,
);

/** A key just made; the key itself is null when it was shown before. */
export interface MadeApiKey {
  readonly key: string | null;
  readonly apiKey: ApiKeyRow;
}

interface NewApiKey {
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
  readonly expiresAt?: string;
  readonly pointsPerSecond?: number;
}

const CreateApiKeyDocument = typed<{ createApiKey: MadeApiKey }, { input: NewApiKey }>(
  `mutation CreateApiKey($input: CreateApiKeyInput!) { createApiKey(input: $input) { key apiKey { ${KEY} } } }`,
);
const RevokeApiKeyDocument = typed<
  { revokeApiKey: { apiKey: ApiKeyRow } },
  { input: { id: string } }
>(
  `mutation RevokeApiKey($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { apiKey { ${KEY} } } }`,
);

const RotateApiKeyDocument = typed<
  { rotateApiKey: MadeApiKey },
  { input: { id: string; overlapHours: number } }
>(
  `mutation RotateApiKey($input: RotateApiKeyInput!) { rotateApiKey(input: $input) { key apiKey { ${KEY} } } }`,
);

/** A new secret; the one before stays good for the overlap. @throws HttpError as `runCommand` */
export async function rotateApiKey(id: string, overlapHours: number): Promise<MadeApiKey> {
  return (await runCommand(RotateApiKeyDocument, { input: { id, overlapHours } })).rotateApiKey;
}

/** @throws HttpError as `runCommand` */
export async function createApiKey(input: NewApiKey): Promise<MadeApiKey> {
  return (await runCommand(CreateApiKeyDocument, { input })).createApiKey;
}

/** Dead from the next request on. @throws HttpError as `runCommand` */
export async function revokeApiKey(id: string): Promise<ApiKeyRow> {
  return (await runCommand(RevokeApiKeyDocument, { input: { id } })).revokeApiKey.apiKey;
}
