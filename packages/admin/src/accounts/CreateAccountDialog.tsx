import { TextField } from "@mui/material";
import type { Role } from "@attest/shared/access";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { useWord } from "../i18n/use-word.ts";
import { CheckList } from "../layout/CheckList.tsx";
import { FormDialog } from "../layout/FormDialog.tsx";
import { useGiving } from "../provider/use-giving.ts";
import { createStaff } from "./account-documents.ts";
import type { PasswordLink } from "./account-documents.ts";
import { useGrantableRoles } from "./use-grantable-roles.ts";

interface CreateAccountDialogProps {
  readonly onClose: () => void;
  readonly onCreated: (link: PasswordLink) => void;
}

/** Opens an account for somebody new. */
export const CreateAccountDialog = ({
  onClose,
  onCreated,
}: CreateAccountDialogProps): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const { beside } = useGrantableRoles(null);
  const { isBusy, fault, isFaulty, give } = useGiving();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [roles, setRoles] = useState<readonly Role[] | null>(null);
  const submit = async () => {
    setRoles(roles ?? []);
    if (roles !== null && roles.length > 0) {
      const link = await give(() => createStaff({ name: name.trim(), email: email.trim(), roles }));
      if (link !== null) onCreated(link);
    }
  };
  return (
    <FormDialog
      title={translate("accounts.create")}
      submit={translate("accounts.create")}
      fault={fault}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        label={translate("resources.staff.fields.name")}
        required
        autoFocus
        value={name}
        error={isFaulty("name")}
        onChange={({ target }) => setName(target.value)}
        slotProps={{ htmlInput: { maxLength: 100 } }}
      />
      <TextField
        label={translate("resources.staff.fields.email")}
        type="email"
        required
        value={email}
        error={isFaulty("email")}
        onChange={({ target }) => setEmail(target.value)}
      />
      <CheckList
        label={translate("resources.staff.fields.roles")}
        choices={[...beside([])]}
        chosen={roles ?? []}
        nameOf={(role) => word("Role", role)}
        fault={roles?.length === 0 ? translate("form.choose_one") : null}
        onChange={setRoles}
      />
    </FormDialog>
  );
};
