import { useState } from "react";
import { useNotify, useRedirect, useRefresh } from "react-admin";
import { useGiving } from "../provider/use-giving.ts";
import { webhookCommands } from "./webhook-commands.ts";
import type { WebhookRow } from "./webhook-documents.ts";

interface WebhookDeeds {
  readonly isBusy: boolean;
  /** A translation key. */
  readonly fault: string | null;
  /** A secret just made, until it is put away. */
  readonly secret: { readonly text: string | null } | null;
  readonly putAway: () => void;
  readonly test: () => Promise<void>;
  /** Pauses it, or lets it go on. */
  readonly turn: () => Promise<void>;
  readonly rotate: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** What may be done to an endpoint, with what comes of it. */
export function useWebhookActions(webhook: WebhookRow): WebhookDeeds {
  const { id, name, disabledAt } = webhook;
  const notify = useNotify();
  const refresh = useRefresh();
  const redirect = useRedirect();
  const { isBusy, fault, give } = useGiving();
  const [secret, setSecret] = useState<WebhookDeeds["secret"]>(null);
  const test = async () => {
    if ((await give(() => webhookCommands.test(id))) !== null) {
      notify("webhooks.test_sent", { type: "info" });
      refresh();
    }
  };
  const turn = async () => {
    const active = disabledAt !== null;
    const answer = await give(() => webhookCommands.update(webhook, { active }));
    if (answer !== null) refresh();
  };
  const rotate = async () => {
    const answer = await give(() => webhookCommands.rotate(id));
    if (answer !== null) setSecret({ text: answer.secret });
  };
  const remove = async () => {
    if ((await give(() => webhookCommands.remove(id))) !== null) {
      notify("webhooks.deleted", { type: "success", messageArgs: { name } });
      redirect("list", "webhooks");
    }
  };
  const putAway = () => {
    setSecret(null);
    refresh();
  };
  return { isBusy, fault, secret, putAway, test, turn, rotate, remove };
}
