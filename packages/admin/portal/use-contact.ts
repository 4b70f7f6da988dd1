import type { ErrorCode } from "@attest/shared/refusal";
import { useCallback, useEffect, useState } from "react";
import { readSignedIn } from "./own-records-api.ts";
import type { SignedIn } from "./own-records-api.ts";
import { codeOf } from "./use-record.ts";

/** Who is signed in here. */
export interface ContactReading {
  readonly state: "LOADING" | "NOBODY" | "THERE";
  readonly contact: SignedIn | null;
  readonly fault: ErrorCode | null;
  readonly load: () => void;
}

/** Asks who is signed in, and again when told. */
export function useContact(): ContactReading {
  const [reading, setReading] = useState<Omit<ContactReading, "load">>({
    state: "LOADING",
    contact: null,
    fault: null,
  });
  const load = useCallback(() => {
    readSignedIn().then(
      (contact) =>
        setReading({ state: contact === null ? "NOBODY" : "THERE", contact, fault: null }),
      (error: unknown) => setReading({ state: "NOBODY", contact: null, fault: codeOf(error) }),
    );
  }, []);
  useEffect(load, [load]);
  return { ...reading, load };
}
