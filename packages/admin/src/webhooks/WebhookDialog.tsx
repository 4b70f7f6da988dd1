import { TextField } from "@mui/material";
import { ApiKeyScope } from "@attest/shared/access";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { useWord } from "../i18n/use-word.ts";
import { CheckList } from "../layout/CheckList.tsx";
import { FormDialog } from "../layout/FormDialog.tsx";
import { useGiving } from "../provider/use-giving.ts";
import type { WebhookSettings } from "./webhook-commands.ts";

interface WebhookDialogProps<Result> {
  readonly title: string;
  readonly initial?: WebhookSettings;
  readonly command: (settings: WebhookSettings) => Promise<Result>;
  readonly onDone: (result: Result) => void;
  readonly onClose: () => void;
}

const EMPTY: WebhookSettings = {
  name: "",
  url: "https://",
  scopes: [ApiKeyScope.CHANGES, ApiKeyScope.RECORDS_READ],
  eventTypes: [],
};
/** Without one of these an endpoint would get nothing. */
const READS_JOURNAL: readonly ApiKeyScope[] = [ApiKeyScope.CHANGES, ApiKeyScope.ALL_READ];

/** The settings of an endpoint, new or not. */
export function WebhookDialog<Result>(props: WebhookDialogProps<Result>): ReactElement {
  const { title, initial = EMPTY, command, onDone, onClose } = props;
  const translate = useTranslate();
  const word = useWord();
  const { isBusy, fault, isFaulty, give } = useGiving();
  const [{ name, url, scopes }, setSettings] = useState(initial);
  const [types, setTypes] = useState(initial.eventTypes.join("\n"));
  const set = (part: Partial<WebhookSettings>) => setSettings((before) => ({ ...before, ...part }));
  const getsNothing = !READS_JOURNAL.some((scope) => scopes.includes(scope));
  const submit = async () => {
    if (getsNothing) return;
    const eventTypes = types.split(/\s+/).filter((type) => type !== "");
    const answer = await give(() =>
      command({ name: name.trim(), url: url.trim(), scopes, eventTypes }),
    );
    if (answer !== null) onDone(answer);
  };
  return (
    <FormDialog
      title={title}
      submit={translate("ra.action.save")}
      fault={fault}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        label={translate("webhooks.purpose")}
        required
        autoFocus
        value={name}
        error={isFaulty("name")}
        onChange={({ target }) => set({ name: target.value })}
        slotProps={{ htmlInput: { maxLength: 100 } }}
      />
      <TextField
        label={translate("resources.webhooks.fields.url")}
        type="url"
        required
        value={url}
        error={isFaulty("url")}
        helperText={translate("webhooks.url_hint")}
        onChange={({ target }) => set({ url: target.value })}
      />
      <TextField
        label={translate("resources.webhooks.fields.eventTypes")}
        multiline
        minRows={2}
        value={types}
        error={isFaulty("eventTypes")}
        helperText={translate("webhooks.types_hint")}
        onChange={({ target }) => setTypes(target.value)}
      />
      <CheckList
        label={translate("resources.webhooks.fields.scopes")}
        choices={Object.values(ApiKeyScope)}
        chosen={scopes}
        nameOf={(scope) => word("ApiKeyScope", scope)}
        fault={getsNothing ? translate("webhooks.needs_scope") : null}
        onChange={(chosen) => set({ scopes: chosen })}
      />
    </FormDialog>
  );
}
