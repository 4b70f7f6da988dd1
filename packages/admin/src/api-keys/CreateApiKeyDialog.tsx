import { TextField } from "@mui/material";
import { ApiKeyScope } from "@attest/shared/access";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { nowInstant } from "../clock.ts";
import { momentIso } from "../fields/moment-text.ts";
import { MomentInput } from "../fields/MomentInput.tsx";
import { useWord } from "../i18n/use-word.ts";
import { CheckList } from "../layout/CheckList.tsx";
import { FormDialog } from "../layout/FormDialog.tsx";
import { useNamedChoice } from "../layout/use-named-choice.ts";
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
  const form = useNamedChoice<ApiKeyScope, MadeApiKey>(onCreated);
  const [expiresAt, setExpiresAt] = useState("");
  const [budget, setBudget] = useState("100");
  const end = expiresAt === "" ? {} : { expiresAt: momentIso(expiresAt, nowInstant()) };
  const submit = () =>
    form.submit(({ name, chosen }) =>
      createApiKey({ name, scopes: chosen, pointsPerSecond: Number(budget), ...end }),
    );
  return (
    <FormDialog
      title={translate("keys.create")}
      submit={translate("keys.create")}
      fault={form.fault}
      isBusy={form.isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        label={translate("keys.purpose")}
        required
        autoFocus
        value={form.name}
        error={form.isFaulty("name")}
        onChange={({ target }) => form.setName(target.value)}
        slotProps={{ htmlInput: { maxLength: 100 } }}
      />
      <MomentInput
        label={translate("keys.until")}
        value={expiresAt}
        isRefused={form.isFaulty("expiresAt")}
        onChange={setExpiresAt}
      />
      <TextField
        type="number"
        label={translate("keys.budget")}
        helperText={translate("keys.budget_hint")}
        value={budget}
        error={form.isFaulty("pointsPerSecond")}
        onChange={({ target }) => setBudget(target.value)}
        slotProps={{ htmlInput: { min: 1, max: 1000 } }}
      />
      <CheckList
        label={translate("resources.api-keys.fields.scopes")}
        choices={Object.values(ApiKeyScope)}
        chosen={form.chosen}
        nameOf={(scope) => word("ApiKeyScope", scope)}
        fault={form.isChoiceMissing ? translate("form.choose_one") : null}
        onChange={form.choose}
      />
    </FormDialog>
  );
};
