import { Alert, Box, Button } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useRefresh, useTranslate } from "react-admin";
import { ConfirmedButton } from "../layout/ConfirmedButton.tsx";
import { SecretDialog } from "../layout/SecretDialog.tsx";
import { useMay } from "../layout/use-may.ts";
import { useWebhookActions } from "./use-webhook-actions.ts";
import { webhookCommands } from "./webhook-commands.ts";
import type { WebhookRow } from "./webhook-documents.ts";
import { WebhookDialog } from "./WebhookDialog.tsx";

/** What may be done to an endpoint, for whoever may. */
export const WebhookActions = ({
  webhook,
}: {
  readonly webhook: WebhookRow;
}): ReactElement | null => {
  const translate = useTranslate();
  const refresh = useRefresh();
  const may = useMay();
  const { isBusy, fault, secret, putAway, ...deeds } = useWebhookActions(webhook);
  const [isEditing, setEditing] = useState(false);
  const { name, disabledAt } = webhook;
  if (!may("WEBHOOK_UPDATE")) {
    return null;
  }
  return (
    <Box sx={{ mt: 2, display: "grid", gap: 1 }}>
      {fault !== null && <Alert severity="error">{translate(fault)}</Alert>}
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        <Button variant="contained" disabled={isBusy} onClick={() => void deeds.test()}>
          {translate("webhooks.test")}
        </Button>
        <Button variant="outlined" onClick={() => setEditing(true)}>
          {translate("ra.action.edit")}
        </Button>
        <ConfirmedButton
          label={translate(disabledAt === null ? "webhooks.pause" : "webhooks.resume")}
          question={translate(disabledAt === null ? "webhooks.pause_ask" : "webhooks.resume_ask")}
          isDisabled={isBusy}
          onConfirm={() => void deeds.turn()}
        />
        <ConfirmedButton
          label={translate("webhooks.rotate")}
          question={translate("webhooks.rotate_ask")}
          isDisabled={isBusy}
          onConfirm={() => void deeds.rotate()}
        />
        <ConfirmedButton
          label={translate("ra.action.delete")}
          question={translate("webhooks.delete_ask", { name })}
          color="error"
          isDisabled={isBusy}
          onConfirm={() => void deeds.remove()}
        />
      </Box>
      {isEditing && (
        <WebhookDialog
          title={name}
          initial={webhook}
          command={(settings) => webhookCommands.update(webhook, settings)}
          onClose={() => setEditing(false)}
          onDone={() => {
            setEditing(false);
            refresh();
          }}
        />
      )}
      {secret !== null && (
        <SecretDialog
          title={translate("webhooks.secret_of", { name })}
          hint={translate("webhooks.secret_hint")}
          secret={secret.text}
          onClose={putAway}
        />
      )}
    </Box>
  );
};
