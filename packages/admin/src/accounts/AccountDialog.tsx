import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useListContext, useNotify, useTranslate } from "react-admin";
import { FactList } from "../layout/FactList.tsx";
import { SecretDialog } from "../layout/SecretDialog.tsx";
import { useMay } from "../layout/use-may.ts";
import { useMe } from "../layout/use-me.ts";
import { useGiving } from "../provider/use-giving.ts";
import { AccountButtons } from "./AccountButtons.tsx";
import type { StaffRow } from "./account-documents.ts";
import { GrantForm } from "./GrantForm.tsx";
import { RoleList } from "./RoleList.tsx";

interface AccountDialogProps {
  readonly staff: StaffRow;
  readonly onClose: () => void;
}

/** An account with its roles, and what the viewer may do to it. */
export const AccountDialog = ({ staff, onClose }: AccountDialogProps): ReactElement => {
  const translate = useTranslate();
  const notify = useNotify();
  const may = useMay();
  const me = useMe();
  const { refetch } = useListContext<StaffRow>();
  const { isBusy, fault, give } = useGiving();
  const [link, setLink] = useState<{ readonly url: string | null } | null>(null);
  const isSelf = me?.staff?.id === staff.id;
  const change = async (command: () => Promise<unknown>) => {
    const answer = await give(command);
    if (answer !== null) {
      notify("accounts.done", { type: "success" });
      void refetch();
    }
  };
  const field = (name: string) => translate(`resources.staff.fields.${name}`);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="account-title">
      <DialogTitle id="account-title">{staff.name}</DialogTitle>
      <DialogContent sx={{ display: "grid", gap: 2 }}>
        {fault !== null && <Alert severity="error">{translate(fault)}</Alert>}
        <FactList
          facts={[
            [field("email"), staff.email],
            [
              field("active"),
              translate(staff.active === false ? "accounts.disabled" : "accounts.active"),
            ],
          ]}
        />
        <section aria-label={field("roles")}>
          <Typography variant="subtitle2" component="h3">
            {field("roles")}
          </Typography>
          <RoleList staff={staff} isBusy={isBusy} onChange={change} />
        </section>
        {isSelf && may("ROLE_GRANT") && (
          <Alert severity="info" role="note">
            {translate("accounts.self")}
          </Alert>
        )}
        {!isSelf && may("ROLE_GRANT") && (
          <GrantForm key={staff.roles.join()} staff={staff} isBusy={isBusy} onChange={change} />
        )}
      </DialogContent>
      <DialogActions sx={{ flexWrap: "wrap" }}>
        {!isSelf && (
          <AccountButtons
            staff={staff}
            giving={{ isBusy, give }}
            onChange={change}
            onLink={(url) => setLink({ url })}
          />
        )}
        <Button onClick={onClose}>{translate("accounts.close")}</Button>
      </DialogActions>
      {link !== null && (
        <SecretDialog
          title={translate("accounts.link_of", { name: staff.name })}
          hint={translate("accounts.link_hint")}
          secret={link.url}
          onClose={() => setLink(null)}
        />
      )}
    </Dialog>
  );
};
