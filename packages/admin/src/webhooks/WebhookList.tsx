import { Button } from "@mui/material";
import type { ReactElement } from "react";
import { DataTable, useTranslate } from "react-admin";
import { Moment } from "../fields/Moment.tsx";
import { RecordLink } from "../fields/RecordLink.tsx";
import { PlainList } from "../layout/PlainList.tsx";
import { SecretDialog } from "../layout/SecretDialog.tsx";
import { Toolbar } from "../layout/Toolbar.tsx";
import { useMaking } from "../layout/use-making.ts";
import { useMay } from "../layout/use-may.ts";
import { ConditionChip } from "./ConditionChip.tsx";
import { webhookCommands } from "./webhook-commands.ts";
import type { WebhookSecret } from "./webhook-commands.ts";
import type { WebhookRow } from "./webhook-documents.ts";
import { WebhookDialog } from "./WebhookDialog.tsx";

const Column = DataTable.Col<WebhookRow>;

/** The receivers of events, and how they fare. */
export const WebhookList = (): ReactElement => (
  <PlainList tools={<WebhookTools />}>
    <DataTable<WebhookRow> rowClick="show" bulkActionButtons={false}>
      <Column
        source="name"
        disableSort
        sx={{ minWidth: 120 }}
        render={({ id, name }) => (
          <RecordLink resource="webhooks" id={id}>
            {name}
          </RecordLink>
        )}
      />
      <Column source="url" disableSort render={({ url }) => <code>{url}</code>} />
      <Column
        source="health"
        disableSort
        render={(webhook) => <ConditionChip webhook={webhook} />}
      />
      <Column source="behind" disableSort render={({ health }) => health.behind} />
      <Column source="dead" disableSort render={({ health }) => health.dead} />
      <Column
        source="lastSuccessAt"
        disableSort
        render={({ health: { lastSuccessAt } }) =>
          lastSuccessAt === null ? "–" : <Moment at={lastSuccessAt} />
        }
      />
    </DataTable>
  </PlainList>
);

const WebhookTools = (): ReactElement | null => {
  const translate = useTranslate();
  const may = useMay();
  const { isOpen, open, close, made, onMade, forget } = useMaking<WebhookSecret>();
  if (!may("WEBHOOK_CREATE")) {
    return null;
  }
  return (
    <Toolbar>
      <Button variant="contained" onClick={open}>
        {translate("webhooks.create")}
      </Button>
      {isOpen && (
        <WebhookDialog
          title={translate("webhooks.create")}
          command={webhookCommands.create}
          onClose={close}
          onDone={onMade}
        />
      )}
      {made !== null && (
        <SecretDialog
          title={translate("webhooks.secret_of", { name: made.webhook.name })}
          hint={translate("webhooks.secret_hint")}
          secret={made.secret}
          onClose={forget}
        />
      )}
    </Toolbar>
  );
};
