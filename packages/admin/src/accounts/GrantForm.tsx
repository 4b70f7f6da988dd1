import { Box, Button, MenuItem, TextField } from "@mui/material";
import type { Role } from "@attest/shared/access";
import { useState } from "react";
import type { ReactElement, SubmitEvent } from "react";
import { useTranslate } from "react-admin";
import { nowInstant } from "../clock.ts";
import { momentIso } from "../fields/moment-text.ts";
import { MomentInput } from "../fields/MomentInput.tsx";
import { useWord } from "../i18n/use-word.ts";
import { changeAccount } from "./account-documents.ts";
import type { StaffRow } from "./account-documents.ts";
import { useGrantableRoles } from "./use-grantable-roles.ts";

interface GrantFormProps {
  readonly staff: StaffRow;
  readonly isBusy: boolean;
  readonly onChange: (command: () => Promise<unknown>) => Promise<void>;
}

/** Grants a further role, for good or for a time. */
export const GrantForm = ({ staff, isBusy, onChange }: GrantFormProps): ReactElement | null => {
  const translate = useTranslate();
  const word = useWord();
  const roles = useGrantableRoles(staff.id).beside(staff.roles);
  const [role, setRole] = useState<Role | "">("");
  const [until, setUntil] = useState("");
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (role !== "") {
      const end = until === "" ? {} : { validTo: momentIso(until, nowInstant()) };
      void onChange(() => changeAccount("grantRole", { staffId: staff.id, role, ...end }));
    }
  };
  if (roles.length === 0) {
    return null;
  }
  return (
    <Box
      component="form"
      onSubmit={submit}
      sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}
    >
      <TextField
        select
        required
        label={translate("accounts.role")}
        value={role}
        onChange={({ target }) => setRole(target.value as Role)}
        sx={{ flex: "1 1 160px" }}
      >
        {roles.map((one) => (
          <MenuItem key={one} value={one}>
            {word("Role", one)}
          </MenuItem>
        ))}
      </TextField>
      <Box sx={{ flex: "1 1 220px" }}>
        <MomentInput label={translate("accounts.until")} value={until} onChange={setUntil} />
      </Box>
      <Button type="submit" variant="outlined" disabled={isBusy || role === ""}>
        {translate("accounts.grant")}
      </Button>
    </Box>
  );
};
