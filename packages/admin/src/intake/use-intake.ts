import { useState } from "react";
import { refusalOf } from "../provider/refusal.ts";
import type { Admission } from "./admission.ts";
import { dropDraft } from "./intake-draft.ts";
import type { Caller, IntakeDraft } from "./intake-draft.ts";
import { openServiceRecord } from "./open-service-record.ts";
import type { OpenedRecord } from "./open-service-record.ts";
import { useDraft } from "./use-draft.ts";

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

/** The state of the intake form, from the caller to the open record. */
export function useIntake(onOpened: (record: OpenedRecord) => void): Intake {
  const { draft, isRestored, change, clear } = useDraft();
  const [admission, setAdmission] = useState<Admission | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const open = useOpening();
  const submit = async () => {
    if (draft.caller === null || admission === null || isBusy) {
      return;
    }
    setBusy(true);
    setFault(null);
    try {
      onOpened(await open(draft, draft.caller, admission));
    } catch (error) {
      setFault(`refusals.${refusalOf(error).code}`);
      setBusy(false);
    }
  };
  return {
    draft,
    admission,
    isRestored,
    isBusy,
    fault,
    change,
    chooseCaller: (caller) => {
      setAdmission(null);
      change({ caller });
    },
    admit: setAdmission,
    submit,
    discard: () => {
      setAdmission(null);
      clear();
    },
  };
}

/** Opens under one key until there was an answer: a lost answer is asked for again, a refusal begins a new attempt. */
function useOpening(): (
  draft: IntakeDraft,
  caller: Caller,
  admission: Admission,
) => Promise<OpenedRecord> {
  const [key, setKey] = useState(() => crypto.randomUUID());
  return async (draft, caller, admission) => {
    try {
      const opened = await openServiceRecord({ draft, caller, admission }, key);
      dropDraft();
      return opened;
    } catch (error) {
      if (refusalOf(error).code !== "SERVICE_UNAVAILABLE") {
        setKey(crypto.randomUUID());
      }
      throw error;
    }
  };
}
