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
}

const KEY = "id name prefix scopes createdAt expiresAt lastUsedAt revokedAt";

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

/** @throws HttpError as `runCommand` */
export async function createApiKey(input: NewApiKey): Promise<MadeApiKey> {
  return (await runCommand(CreateApiKeyDocument, { input })).createApiKey;
}

/** Dead from the next request on. @throws HttpError as `runCommand` */
export async function revokeApiKey(id: string): Promise<ApiKeyRow> {
  return (await runCommand(RevokeApiKeyDocument, { input: { id } })).revokeApiKey.apiKey;
}
