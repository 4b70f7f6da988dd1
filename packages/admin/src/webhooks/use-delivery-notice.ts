import { useNotify } from "react-admin";
import { useWord } from "../i18n/use-word.ts";
import type { SentDelivery } from "./webhook-commands.ts";

/** Says how a delivery that was just sent went. */
export function useDeliveryNotice(): (delivery: SentDelivery) => void {
  const notify = useNotify();
  const word = useWord();
  return ({ state, lastStatus, lastError }) => {
    const isTaken = state === "DELIVERED";
    notify(isTaken ? "webhooks.taken" : "webhooks.not_taken", {
      type: isTaken ? "success" : "warning",
      messageArgs: {
        status: lastStatus ?? "–",
        why: lastError === null ? "–" : word("WebhookError", lastError),
      },
    });
  };
}
