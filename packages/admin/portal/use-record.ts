import { useEffect, useState } from "react";
import { PortalRefusal } from "./ask.ts";
import { readRecord } from "./portal-api.ts";
import type { PortalRecord } from "./portal-api.ts";
import type { ErrorCode } from "@attest/shared/refusal";

/** A record on its way, there, or refused. */
export type Reading =
  | { readonly state: "LOADING" }
  | { readonly state: "THERE"; readonly record: PortalRecord }
  | { readonly state: "REFUSED"; readonly code: ErrorCode };

/** Reads the record of a link; reading writes nothing. */
export function useRecord(token: string | null): Reading {
  const [reading, setReading] = useState<Reading>({ state: "LOADING" });
  useEffect(() => {
    if (token === null || token === "") {
      setReading({ state: "REFUSED", code: "TOKEN_REFUSED" });
      return;
    }
    readRecord(token).then(
      (record) => setReading({ state: "THERE", record }),
      (error: unknown) => setReading({ state: "REFUSED", code: codeOf(error) }),
    );
  }, [token]);
  return reading;
}

/** The code of what was thrown. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof PortalRefusal ? error.code : "SERVICE_UNAVAILABLE";
}
