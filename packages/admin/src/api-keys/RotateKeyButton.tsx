import { Button, MenuItem, TextField } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useRefresh, useTranslate } from "react-admin";
import { FormDialog } from "../layout/FormDialog.tsx";
import { SecretDialog } from "../layout/SecretDialog.tsx";
import { useMay } from "../layout/use-may.ts";
import { useGiving } from "../provider/use-giving.ts";
import { rotateApiKey } from "./api-key-documents.ts";
import type { ApiKeyRow, MadeApiKey } from "./api-key-documents.ts";

/** For how many hours the old secret stays good beside the new one. */
const OVERLAPS = [0, 24, 72, 168] as const;

/** Gives a key a new secret, for whoever may. */
export const RotateKeyButton = ({
  apiKey,
}: {
  readonly apiKey: ApiKeyRow;
}): ReactElement | null => {
  const translate = useTranslate();
  const refresh = useRefresh();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<MadeApiKey | null>(null);
  if (!may("API_KEY_ROTATE")) {
    return null;
  }
  const { name } = apiKey;
  const take = (key: MadeApiKey) => {
    setOpen(false);
    setMade(key);
  };
  const putAway = () => {
    setMade(null);
    refresh();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{translate("keys.rotate")}</Button>
      {isOpen && <RotateDialog apiKey={apiKey} onClose={() => setOpen(false)} onRotated={take} />}
      {made !== null && (
        <SecretDialog
          title={translate("keys.key_of", { name })}
          hint={translate("keys.key_hint")}
          secret={made.key}
          onClose={putAway}
        />
      )}
    </>
  );
};

interface RotateDialogProps {
  readonly apiKey: ApiKeyRow;
  readonly onClose: () => void;
  readonly onRotated: (key: MadeApiKey) => void;
}

const RotateDialog = ({ apiKey, onClose, onRotated }: RotateDialogProps): ReactElement => {
  const translate = useTranslate();
  const { isBusy, fault, give } = useGiving();
  const [hours, setHours] = useState(24);
  const submit = async () => {
    const key = await give(() => rotateApiKey(apiKey.id, hours));
    if (key !== null) onRotated(key);
  };
  return (
    <FormDialog
      title={translate("keys.rotate_title", { name: apiKey.name })}
      submit={translate("keys.rotate")}
      fault={fault}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        select
        autoFocus
        label={translate("keys.overlap")}
        helperText={translate("keys.overlap_hint")}
        value={hours}
        onChange={({ target }) => setHours(Number(target.value))}
      >
        {OVERLAPS.map((overlap) => (
          <MenuItem key={overlap} value={overlap}>
            {translate(overlap === 0 ? "keys.overlap_none" : "keys.overlap_hours", {
              hours: overlap,
            })}
          </MenuItem>
        ))}
      </TextField>
    </FormDialog>
  );
};
