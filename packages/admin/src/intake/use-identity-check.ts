import type { IdentityMethod, IdentityResult } from "@attest/shared/service-record";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { refusalOf } from "../provider/refusal.ts";
import { checkIdentity } from "./check-identity.ts";
import type { StoredCheck } from "./check-identity.ts";

interface IdentityForm {
  readonly method: IdentityMethod;
  readonly evidence: string;
  /** A sentence. */
  readonly fault: string | null;
  readonly setMethod: (method: IdentityMethod) => void;
  readonly setEvidence: (evidence: string) => void;
  readonly store: (result: IdentityResult) => Promise<void>;
}

/** The state of the identity check; a stored one that passed is handed on. */
export function useIdentityCheck(
  contactId: string,
  onPassed: (check: StoredCheck) => void,
): IdentityForm {
  const translate = useTranslate();
  const [method, setMethod] = useState<IdentityMethod>("PHONE_NUMBER");
  const [evidence, setEvidence] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const store = async (result: IdentityResult) => {
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
        onPassed(check);
      }
    } catch (error) {
      setFault(translate(`refusals.${refusalOf(error).code}`));
    }
  };
  return { method, evidence, fault, setMethod, setEvidence, store };
}
