import { useEffect, useState } from "react";
import { useNotify, useRedirect } from "react-admin";
import { refusalOf } from "../provider/refusal.ts";
import type { StoredCheck } from "./check-identity.ts";
import { dropDraft, EMPTY_DRAFT, readDraft, writeDraft } from "./intake-draft.ts";
import type { Caller, IntakeDraft } from "./intake-draft.ts";
import { openServiceRecord } from "./open-service-record.ts";

/** How the caller was let in: a stored check that passed, or a waiver with its reason. */
export type Admission = { readonly check: StoredCheck } | { readonly waiverReason: string };

interface Intake {
  readonly draft: IntakeDraft;
  readonly admission: Admission | null;
  readonly isRestored: boolean;
  readonly isBusy: boolean;
  /** A translation key. */
  readonly fault: string | null;
  readonly change: (part: Partial<IntakeDraft>) => void;
  readonly chooseCaller: (caller: Caller | null) => void;
  readonly admit: (admission: Admission) => void;
  readonly submit: () => Promise<void>;
  readonly discard: () => void;
}

/** The state of the intake form; every keystroke is kept in this browser until the record is open. */
export function useIntake(): Intake {
  const notify = useNotify();
  const redirect = useRedirect();
  const [found] = useState(readDraft);
  const [draft, setDraft] = useState<IntakeDraft>(found ?? EMPTY_DRAFT);
  const [admission, setAdmission] = useState<Admission | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [key, setKey] = useState(() => crypto.randomUUID());
  useEffect(() => writeDraft(draft), [draft]);
  const chooseCaller = (caller: Caller | null) => {
    setAdmission(null);
    setDraft((before) => ({ ...before, caller }));
  };
  const submit = async () => {
    if (draft.caller === null || admission === null || isBusy) {
      setFault("intake.request_first");
      return;
    }
    setBusy(true);
    setFault(null);
    try {
      const opened = await openServiceRecord({ draft, caller: draft.caller, admission }, key);
      dropDraft();
      notify("intake.opened", { type: "success", messageArgs: { number: opened.number } });
      redirect("show", "service-records", opened.id);
    } catch (error) {
      setFault(`refusals.${refusalOf(error).code}`);
      // A lost answer is asked for again under the same key; a refusal is answered by another attempt.
      if (refusalOf(error).code !== "SERVICE_UNAVAILABLE") {
        setKey(crypto.randomUUID());
      }
      setBusy(false);
    }
  };
  const discard = () => {
    chooseCaller(null);
    setDraft(EMPTY_DRAFT);
  };
  const change = (part: Partial<IntakeDraft>) => setDraft((before) => ({ ...before, ...part }));
  return {
    draft,
    admission,
    isRestored: found !== null,
    isBusy,
    fault,
    change,
    chooseCaller,
    admit: setAdmission,
    submit,
    discard,
  };
}
