import { Alert, Box, Button, MenuItem, TextField } from "@mui/material";
import { IdentityMethod } from "@attest/shared/service-record";
import type { ReactElement, SubmitEvent } from "react";
import { usePermissions, useTranslate } from "react-admin";
import { useWord } from "../i18n/use-word.ts";
import type { Admission } from "./admission.ts";
import { useIdentityCheck } from "./use-identity-check.ts";
import { WaiverForm } from "./WaiverForm.tsx";

interface IdentityStepProps {
  readonly contactId: string;
  readonly admission: Admission | null;
  readonly onAdmit: (admission: Admission) => void;
}

/** The identity check: stored whatever its result; only a passed one leads on. */
export const IdentityStep = ({
  contactId,
  admission,
  onAdmit,
}: IdentityStepProps): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const { permissions } = usePermissions<readonly string[]>();
  const form = useIdentityCheck(contactId, (check) => onAdmit({ check }));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void form.store("PASSED");
  };
  if (admission !== null) {
    return (
      <Alert severity="success">
        {translate("check" in admission ? "intake.passed" : "records.waiver")}
      </Alert>
    );
  }
  return (
    <Box component="form" onSubmit={submit} sx={{ display: "grid", gap: 1 }}>
      {form.fault !== null && <Alert severity="error">{form.fault}</Alert>}
      <Box
        sx={{
          display: "grid",
          gap: 1,
          gridTemplateColumns: { xs: "1fr", sm: "180px minmax(0, 1fr)" },
        }}
      >
        <TextField
          select
          label={translate("intake.method")}
          value={form.method}
          onChange={({ target }) => form.setMethod(target.value as IdentityMethod)}
        >
          {Object.values(IdentityMethod).map((one) => (
            <MenuItem key={one} value={one}>
              {word("IdentityMethod", one)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          autoFocus
          required
          label={translate("intake.evidence")}
          helperText={translate("intake.evidence_hint")}
          value={form.evidence}
          onChange={({ target }) => form.setEvidence(target.value)}
        />
      </Box>
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap" }}>
        <Button type="submit" variant="contained">
          {translate("intake.pass")}
        </Button>
        <Button color="error" variant="outlined" onClick={() => void form.store("FAILED")}>
          {translate("intake.fail")}
        </Button>
      </Box>
      {permissions?.includes("IDENTITY_WAIVE") === true && (
        <WaiverForm onWaive={(waiverReason) => onAdmit({ waiverReason })} />
      )}
    </Box>
  );
};
