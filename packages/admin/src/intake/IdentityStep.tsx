import { Alert, Box, Button, MenuItem, TextField } from "@mui/material";
import { IdentityMethod } from "@attest/shared/service-record";
import type { IdentityResult } from "@attest/shared/service-record";
import { useState } from "react";
import type { ReactElement } from "react";
import { usePermissions, useTranslate } from "react-admin";
import { useWord } from "../i18n/use-word.ts";
import { refusalOf } from "../provider/refusal.ts";
import { checkIdentity } from "./check-identity.ts";
import type { Admission } from "./use-intake.ts";
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
  const [method, setMethod] = useState<IdentityMethod>("PHONE_NUMBER");
  const [evidence, setEvidence] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const record = async (result: IdentityResult) => {
    if (evidence.trim() === "") {
      setFault(translate("refusals.EVIDENCE_REQUIRED"));
      return;
    }
    try {
      const check = await checkIdentity({ contactId, method, evidence: evidence.trim(), result });
      setFault(
        check.result === "FAILED" ? translate("intake.failed", { failures: check.failures }) : null,
      );
      if (check.result === "PASSED") {
        onAdmit({ check });
      }
    } catch (error) {
      setFault(translate(`refusals.${refusalOf(error).code}`));
    }
  };
  if (admission !== null) {
    return (
      <Alert severity="success">
        {translate("check" in admission ? "intake.passed" : "records.waiver")}
      </Alert>
    );
  }
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        void record("PASSED");
      }}
      sx={{ display: "grid", gap: 1 }}
    >
      {fault !== null && <Alert severity="error">{fault}</Alert>}
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
          value={method}
          onChange={({ target }) => setMethod(target.value as IdentityMethod)}
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
          value={evidence}
          onChange={({ target }) => setEvidence(target.value)}
        />
      </Box>
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap" }}>
        <Button type="submit" variant="contained">
          {translate("intake.pass")}
        </Button>
        <Button color="error" variant="outlined" onClick={() => void record("FAILED")}>
          {translate("intake.fail")}
        </Button>
      </Box>
      {permissions?.includes("IDENTITY_WAIVE") === true && (
        <WaiverForm onWaive={(waiverReason) => onAdmit({ waiverReason })} />
      )}
    </Box>
  );
};
