import { TextField } from "@mui/material";
import type { Role } from "@attest/shared/access";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { useWord } from "../i18n/use-word.ts";
import { CheckList } from "../layout/CheckList.tsx";
import { FormDialog } from "../layout/FormDialog.tsx";
import { useNamedChoice } from "../layout/use-named-choice.ts";
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
  const form = useNamedChoice<Role, PasswordLink>(onCreated);
  const [email, setEmail] = useState("");
  const submit = () =>
    form.submit(({ name, chosen }) => createStaff({ name, email: email.trim(), roles: chosen }));
  return (
    <FormDialog
      title={translate("accounts.create")}
      submit={translate("accounts.create")}
      fault={form.fault}
      isBusy={form.isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        label={translate("resources.staff.fields.name")}
        required
        autoFocus
        value={form.name}
        error={form.isFaulty("name")}
        onChange={({ target }) => form.setName(target.value)}
        slotProps={{ htmlInput: { maxLength: 100 } }}
      />
      <TextField
        label={translate("resources.staff.fields.email")}
        type="email"
        required
        value={email}
        error={form.isFaulty("email")}
        onChange={({ target }) => setEmail(target.value)}
      />
      <CheckList
        label={translate("resources.staff.fields.roles")}
        choices={[...beside([])]}
        chosen={form.chosen}
        nameOf={(role) => word("Role", role)}
        fault={form.isChoiceMissing ? translate("form.choose_one") : null}
        onChange={form.choose}
      />
    </FormDialog>
  );
};
