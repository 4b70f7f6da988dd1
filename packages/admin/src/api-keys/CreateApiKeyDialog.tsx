import { TextField } from "@mui/material";
import { ApiKeyScope } from "@attest/shared/access";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { useWord } from "../i18n/use-word.ts";
import { CheckList } from "../layout/CheckList.tsx";
import { FormDialog } from "../layout/FormDialog.tsx";
import { useGiving } from "../provider/use-giving.ts";
import { createApiKey } from "./api-key-documents.ts";
import type { MadeApiKey } from "./api-key-documents.ts";

interface CreateApiKeyDialogProps {
  readonly onClose: () => void;
  readonly onCreated: (key: MadeApiKey) => void;
}

/** Makes a key for an integration. */
export const CreateApiKeyDialog = ({
  onClose,
  onCreated,
}: CreateApiKeyDialogProps): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const { isBusy, fault, isFaulty, give } = useGiving();
  const [name, setName] = useState("");
  const [expiresAt, setExpiresAt] = useState("");
  const [scopes, setScopes] = useState<readonly ApiKeyScope[] | null>(null);
  const submit = async () => {
    setScopes(scopes ?? []);
    if (scopes !== null && scopes.length > 0) {
      const end = expiresAt === "" ? {} : { expiresAt: `${expiresAt}:00+08:00` };
      const key = await give(() => createApiKey({ name: name.trim(), scopes, ...end }));
      if (key !== null) onCreated(key);
    }
  };
  return (
    <FormDialog
      title={translate("keys.create")}
      submit={translate("keys.create")}
      fault={fault}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        label={translate("keys.purpose")}
        required
        autoFocus
        value={name}
        error={isFaulty("name")}
        onChange={({ target }) => setName(target.value)}
        slotProps={{ htmlInput: { maxLength: 100 } }}
      />
      <TextField
        type="datetime-local"
        label={translate("keys.until")}
        value={expiresAt}
        error={isFaulty("expiresAt")}
        onChange={({ target }) => setExpiresAt(target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <CheckList
        label={translate("resources.api-keys.fields.scopes")}
        choices={Object.values(ApiKeyScope)}
        chosen={scopes ?? []}
        nameOf={(scope) => word("ApiKeyScope", scope)}
        fault={scopes?.length === 0 ? translate("form.choose_one") : null}
        onChange={setScopes}
      />
    </FormDialog>
  );
};
