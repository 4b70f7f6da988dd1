import { Box, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { useWord } from "../i18n/use-word.ts";
import { ConfirmedButton } from "../layout/ConfirmedButton.tsx";
import { changeAccount } from "./account-documents.ts";
import type { StaffRow } from "./account-documents.ts";
import { useGrantableRoles } from "./use-grantable-roles.ts";

interface RoleListProps {
  readonly staff: StaffRow;
  readonly isBusy: boolean;
  readonly onChange: (command: () => Promise<unknown>) => Promise<void>;
}

/** The roles held now; those the viewer may take away have a button for it. */
export const RoleList = ({ staff, isBusy, onChange }: RoleListProps): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const { mayChange } = useGrantableRoles(staff.id);
  if (staff.roles.length === 0) {
    return <Typography color="textSecondary">{translate("state.none")}</Typography>;
  }
  return (
    <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0 }}>
      {staff.roles.map((role) => (
        <Box
          component="li"
          key={role}
          sx={{ display: "flex", justifyContent: "space-between", alignItems: "center", gap: 1 }}
        >
          <span>{word("Role", role)}</span>
          {mayChange(role) && (
            <ConfirmedButton
              label={translate("accounts.revoke")}
              question={translate("accounts.revoke_ask", {
                name: staff.name,
                role: word("Role", role),
              })}
              color="error"
              isDisabled={isBusy}
              onConfirm={() =>
                void onChange(() => changeAccount("revokeRole", { staffId: staff.id, role }))
              }
            />
          )}
        </Box>
      ))}
    </Box>
  );
};
