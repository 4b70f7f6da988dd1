import { Alert, Box, Button } from "@mui/material";
import { parseInstant } from "@attest/shared/primitives";
import type { ReactElement } from "react";
import { DataTable, useTranslate } from "react-admin";
import { nowInstant } from "../clock.ts";
import { Moment } from "../fields/Moment.tsx";
import { useWord } from "../i18n/use-word.ts";
import { PlainList } from "../layout/PlainList.tsx";
import { SecretDialog } from "../layout/SecretDialog.tsx";
import { Toolbar } from "../layout/Toolbar.tsx";
import { useMaking } from "../layout/use-making.ts";
import { useMay } from "../layout/use-may.ts";
import type { ApiKeyRow, MadeApiKey } from "./api-key-documents.ts";
import { CreateApiKeyDialog } from "./CreateApiKeyDialog.tsx";
import { RevokeKeyButton } from "./RevokeKeyButton.tsx";
import { RotateKeyButton } from "./RotateKeyButton.tsx";

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
          render={(key) => <KeyState apiKey={key} />}
        />
        <Column
          source="expiresAt"
          disableSort
          render={({ expiresAt }) =>
            expiresAt === null ? translate("keys.never_expires") : <Moment at={expiresAt} />
          }
        />
        <Column source="pointsPerSecond" disableSort />
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
          render={(key) => (stateOf(key) === "alive" ? <KeyDeeds apiKey={key} /> : null)}
        />
      </DataTable>
    </PlainList>
  );
};

const KeyDeeds = ({ apiKey }: { readonly apiKey: ApiKeyRow }): ReactElement => (
  <Box sx={{ display: "flex", flexWrap: "wrap" }}>
    <RotateKeyButton apiKey={apiKey} />
    <RevokeKeyButton apiKey={apiKey} />
  </Box>
);

/** A rotated key says until when its old secret is good. */
const KeyState = ({ apiKey }: { readonly apiKey: ApiKeyRow }): ReactElement => {
  const translate = useTranslate();
  const { previousExpiresAt } = apiKey;
  const end = previousExpiresAt === null ? null : parseInstant(previousExpiresAt);
  const isOverlapping = previousExpiresAt !== null && end !== null && end > nowInstant();
  return (
    <>
      {translate(`keys.${stateOf(apiKey)}`)}
      {isOverlapping && (
        <Box component="span" sx={{ display: "block", color: "text.secondary" }}>
          {translate("keys.old_until")} <Moment at={previousExpiresAt} />
        </Box>
      )}
    </>
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
  const { isOpen, open, close, made, onMade, forget } = useMaking<MadeApiKey>();
  if (!may("API_KEY_CREATE")) {
    return null;
  }
  return (
    <Toolbar>
      <Button variant="contained" onClick={open}>
        {translate("keys.create")}
      </Button>
      <Alert severity="info" role="note" sx={{ py: 0 }}>
        {translate("keys.hint")}
      </Alert>
      {isOpen && <CreateApiKeyDialog onClose={close} onCreated={onMade} />}
      {made !== null && (
        <SecretDialog
          title={translate("keys.key_of", { name: made.apiKey.name })}
          hint={translate("keys.key_hint")}
          secret={made.key}
          onClose={forget}
        />
      )}
    </Toolbar>
  );
};
