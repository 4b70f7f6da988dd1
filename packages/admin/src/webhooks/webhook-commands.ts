import type { ApiKeyScope } from "@attest/shared/access";
import { runCommand } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";

/** What is set of an endpoint. */
export interface WebhookSettings {
  readonly name: string;
  readonly url: string;
  readonly scopes: readonly ApiKeyScope[];
  readonly eventTypes: readonly string[];
}

/** An endpoint with its new secret; null when it was shown before. */
export interface WebhookSecret {
  readonly secret: string | null;
  readonly webhook: { readonly id: string; readonly name: string };
}

type Id = Readonly<Record<"id", string>>;
type Version = Id & { readonly version: number };

const CreateDocument = typed<{ createWebhook: WebhookSecret }, { input: WebhookSettings }>(
  "mutation CreateWebhook($input: CreateWebhookInput!) { createWebhook(input: $input) { secret webhook { id name } } }",
);
const UpdateDocument = typed<
  { updateWebhook: { webhook: Id } },
  { input: Version & Partial<WebhookSettings> & { readonly active?: boolean } }
>(
  "mutation UpdateWebhook($input: UpdateWebhookInput!) { updateWebhook(input: $input) { webhook { id } } }",
);
const DeleteDocument = typed<{ deleteWebhook: { deletedId: string } }, { input: Id }>(
  "mutation DeleteWebhook($input: WebhookInput!) { deleteWebhook(input: $input) { deletedId } }",
);
const RotateDocument = typed<{ rotateWebhookSecret: WebhookSecret }, { input: Id }>(
  "mutation RotateWebhookSecret($input: WebhookInput!) { rotateWebhookSecret(input: $input) { secret webhook { id name } } }",
);

type Sent = Readonly<Record<"delivery", Id>>;

const TestDocument = typed<{ testWebhook: Sent }, { input: Id }>(
  "mutation TestWebhook($input: WebhookInput!) { testWebhook(input: $input) { delivery { id } } }",
);
const ReplayDocument = typed<{ replayWebhookDelivery: Sent }, { input: Id }>(
  "mutation ReplayDelivery($input: ReplayWebhookDeliveryInput!) { replayWebhookDelivery(input: $input) { delivery { id } } }",
);

/** Every command throws HttpError as `runCommand` does. */
export const webhookCommands = {
  create: async (input: WebhookSettings): Promise<WebhookSecret> =>
    (await runCommand(CreateDocument, { input })).createWebhook,
  update: async (
    { id, version }: Version,
    settings: Partial<WebhookSettings> & { readonly active?: boolean },
  ): Promise<unknown> => runCommand(UpdateDocument, { input: { id, version, ...settings } }),
  remove: async (id: string): Promise<unknown> => runCommand(DeleteDocument, { input: { id } }),
  rotate: async (id: string): Promise<WebhookSecret> =>
    (await runCommand(RotateDocument, { input: { id } })).rotateWebhookSecret,
  test: async (id: string): Promise<unknown> => runCommand(TestDocument, { input: { id } }),
  replay: async (id: string): Promise<unknown> => runCommand(ReplayDocument, { input: { id } }),
};
