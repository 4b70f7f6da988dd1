import { Alert, Button } from "@mui/material";
import { parseInstant } from "@attest/shared/primitives";
import { useState } from "react";
import type { ReactElement } from "react";
import { DataTable, useListContext, useTranslate } from "react-admin";
import { nowInstant } from "../clock.ts";
import { Moment } from "../fields/Moment.tsx";
import { useWord } from "../i18n/use-word.ts";
import { PlainList } from "../layout/PlainList.tsx";
import { SecretDialog } from "../layout/SecretDialog.tsx";
import { Toolbar } from "../layout/Toolbar.tsx";
import { useMay } from "../layout/use-may.ts";
import type { ApiKeyRow, MadeApiKey } from "./api-key-documents.ts";
import { CreateApiKeyDialog } from "./CreateApiKeyDialog.tsx";
import { RevokeKeyButton } from "./RevokeKeyButton.tsx";

const Column = DataTable.Col<ApiKeyRow>;

/** The keys of integrations, dead ones too. */
export const ApiKeyList = (): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  return (
    <PlainList tools={<KeyTools />}>
      <DataTable<ApiKeyRow> rowClick={false} bulkActionButtons={false}>
        <Column source="name" disableSort sx={{ minWidth: 120 }} />
        <Column source="prefix" disableSort render={({ prefix }) => <code>{prefix}…</code>} />
        <Column
          source="scopes"
          disableSort
          sx={{ minWidth: 180 }}
          render={({ scopes }) =>
            scopes.map((scope) => word("ApiKeyScope", scope)).join(translate("accounts.and"))
          }
        />
        <Column
          source="state"
          disableSort
          sx={{ whiteSpace: "nowrap" }}
          render={(key) => translate(`keys.${stateOf(key)}`)}
        />
        <Column
          source="expiresAt"
          disableSort
          render={({ expiresAt }) =>
            expiresAt === null ? translate("keys.never_expires") : <Moment at={expiresAt} />
          }
        />
        <Column
          source="lastUsedAt"
          disableSort
          render={({ lastUsedAt }) =>
            lastUsedAt === null ? translate("keys.never_used") : <Moment at={lastUsedAt} />
          }
        />
        <Column
          source="createdAt"
          disableSort
          render={({ createdAt }) => <Moment at={createdAt} />}
        />
        <Column
          source="act"
          disableSort
          render={(key) => (stateOf(key) === "alive" ? <RevokeKeyButton apiKey={key} /> : null)}
        />
      </DataTable>
    </PlainList>
  );
};

function stateOf({ revokedAt, expiresAt }: ApiKeyRow): "alive" | "revoked" | "expired" {
  if (revokedAt !== null) {
    return "revoked";
  }
  const end = expiresAt === null ? null : parseInstant(expiresAt);
  return end !== null && end <= nowInstant() ? "expired" : "alive";
}

const KeyTools = (): ReactElement | null => {
  const translate = useTranslate();
  const may = useMay();
  const { refetch } = useListContext();
  const [isCreating, setCreating] = useState(false);
  const [made, setMade] = useState<MadeApiKey | null>(null);
  if (!may("API_KEY_CREATE")) {
    return null;
  }
  return (
    <Toolbar>
      <Button variant="contained" onClick={() => setCreating(true)}>
        {translate("keys.create")}
      </Button>
      <Alert severity="info" role="note" sx={{ py: 0 }}>
        {translate("keys.hint")}
      </Alert>
      {isCreating && (
        <CreateApiKeyDialog
          onClose={() => setCreating(false)}
          onCreated={(key) => {
            setCreating(false);
            setMade(key);
            void refetch();
          }}
        />
      )}
      {made !== null && (
        <SecretDialog
          title={translate("keys.key_of", { name: made.apiKey.name })}
          hint={translate("keys.key_hint")}
          secret={made.key}
          onClose={() => setMade(null)}
        />
      )}
    </Toolbar>
  );
};
