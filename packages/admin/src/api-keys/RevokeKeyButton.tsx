import type { ReactElement } from "react";
import { useListContext, useNotify, useTranslate } from "react-admin";
import { ConfirmedButton } from "../layout/ConfirmedButton.tsx";
import { useMay } from "../layout/use-may.ts";
import { refusalOf } from "../provider/refusal.ts";
import { revokeApiKey } from "./api-key-documents.ts";
import type { ApiKeyRow } from "./api-key-documents.ts";

/** Kills a key, for whoever may. */
export const RevokeKeyButton = ({
  apiKey,
}: {
  readonly apiKey: ApiKeyRow;
}): ReactElement | null => {
  const translate = useTranslate();
  const notify = useNotify();
  const may = useMay();
  const { refetch } = useListContext();
  const revoke = async () => {
    try {
      await revokeApiKey(apiKey.id);
      notify("keys.revoke_done", { type: "success", messageArgs: { name: apiKey.name } });
    } catch (error) {
      notify(`refusals.${refusalOf(error).code}`, { type: "error" });
    }
    void refetch();
  };
  return may("API_KEY_REVOKE") ? (
    <ConfirmedButton
      label={translate("keys.revoke")}
      question={translate("keys.revoke_ask", { name: apiKey.name })}
      color="error"
      onConfirm={() => void revoke()}
    />
  ) : null;
};
