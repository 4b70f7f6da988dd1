import { badInput, DomainError } from "../../platform/errors.ts";
import { newestSeq } from "../../platform/feed/feed-entry.ts";
import { decodeCursor } from "../../platform/pages/cursor.ts";
import { newId } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { WebhookEndpoint } from "./webhook-endpoint.entity.ts";
import { journalWebhook } from "./webhook-journal.ts";
import { newWebhookSecret } from "./webhook-secret.ts";
import { webhookEventTypes, webhookScopes } from "./webhook-settings.ts";
import { webhookUrl } from "./webhook-url.ts";

const MOST_ENDPOINTS = 100;
const ENDPOINTS_LOCK = 4_711_006;

/** A receiver to be sent events. */
export interface NewWebhook {
  readonly name: string;
  readonly url: string;
  readonly scopes: readonly string[];
  /** Default: all. */
  readonly eventTypes?: readonly string[] | null;
  /** A cursor of `changes`; default: from now on. */
  readonly after?: string | null;
}

/** The secret in the clear, this once. */
export interface MadeWebhook {
  readonly webhookEndpointId: string;
  readonly secret: string;
}

/**
 * Makes an endpoint that follows the journal from now on, or from a cursor.
 *
 * @param allowedHosts the hosts the installation lets webhooks go to, whatever their address
 * @throws DomainError BAD_USER_INPUT for an address, scope, kind of event or cursor that cannot be; CONFLICT when there
 * are a hundred endpoints already
 */
export async function createWebhook(
  unit: Unit,
  input: NewWebhook,
  allowedHosts: readonly string[],
): Promise<MadeWebhook> {
  const { db, now, viewer } = unit;
  const settings = {
    name: requiredText("name", input.name, 100),
    url: webhookUrl(input.url, allowedHosts),
    scopes: webhookScopes(input.scopes),
    eventTypes: webhookEventTypes(input.eventTypes ?? []),
  };
  await demandRoom(unit);
  const afterSeq = input.after == null ? await newestSeq(db) : seqOf(input.after);
  const id = newId();
  const secret = newWebhookSecret();
  await db.insert(WebhookEndpoint, {
    id,
    ...settings,
    secret,
    afterSeq,
    createdBy: staffIdOf(viewer),
    createdAt: now,
  });
  const { scopes, eventTypes } = settings;
  journalWebhook(unit, id, { action: "create", payload: { scopes, eventTypes } });
  return { webhookEndpointId: id, secret };
}

async function demandRoom({ db }: Unit): Promise<void> {
  await db.query("SELECT pg_advisory_xact_lock($1)", [ENDPOINTS_LOCK]);
  if ((await db.count(WebhookEndpoint)) >= MOST_ENDPOINTS) {
    throw new DomainError("CONFLICT", "There are a hundred endpoints already; delete one first.");
  }
}

function seqOf(cursor: string): number {
  const [seq] = decodeCursor(cursor, 1);
  if (typeof seq !== "number" || !Number.isSafeInteger(seq) || seq < 0) {
    throw badInput(
      "after",
      "This is not a cursor of the journal.",
      "an event's cursor or an endCursor of changes",
    );
  }
  return seq;
}
