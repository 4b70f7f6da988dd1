import { TableCell, TableRow } from "@mui/material";
import type { ReactElement } from "react";
import { useNotify, useTranslate } from "react-admin";
import { Moment } from "../fields/Moment.tsx";
import { useWord } from "../i18n/use-word.ts";
import { ConfirmedButton } from "../layout/ConfirmedButton.tsx";
import { useMay } from "../layout/use-may.ts";
import { refusalOf } from "../provider/refusal.ts";
import { webhookCommands } from "./webhook-commands.ts";
import type { DeliveryRow } from "./webhook-documents.ts";

interface DeliveryRowViewProps {
  readonly delivery: DeliveryRow;
  readonly onSent: () => void;
}

/** A delivery, and the button that sends it once more. */
export const DeliveryRowView = ({ delivery, onSent }: DeliveryRowViewProps): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const notify = useNotify();
  const may = useMay();
  const { id, action, state, attempts, test, lastAttemptAt, lastStatus, lastError } = delivery;
  const replay = async () => {
    try {
      await webhookCommands.replay(id);
      notify("webhooks.replayed", { type: "success" });
    } catch (error) {
      notify(`refusals.${refusalOf(error).code}`, { type: "error" });
    }
    onSent();
  };
  const answer = [lastStatus, lastError === null ? null : word("WebhookError", lastError)];
  return (
    <TableRow>
      <TableCell>
        <code>{action}</code>
      </TableCell>
      <TableCell sx={{ whiteSpace: "nowrap" }}>{word("WebhookDeliveryState", state)}</TableCell>
      <TableCell>{attempts}</TableCell>
      <TableCell>{lastAttemptAt === null ? "–" : <Moment at={lastAttemptAt} />}</TableCell>
      <TableCell sx={{ whiteSpace: "nowrap" }}>
        {answer.filter((part) => part !== null).join(" · ")}
      </TableCell>
      <TableCell>
        {!test && state !== "PENDING" && may("WEBHOOK_DELIVERY_REPLAY") && (
          <ConfirmedButton
            label={translate("webhooks.replay")}
            question={translate("webhooks.replay_ask")}
            onConfirm={() => void replay()}
          />
        )}
      </TableCell>
    </TableRow>
  );
};
