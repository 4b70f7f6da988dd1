import type { ErrorCode } from "@attest/shared/refusal";
import type { ReactElement } from "react";
import { useWords } from "./i18n/use-words.ts";

/** Why something was refused, in plain words. */
export const Fault = ({ code }: { readonly code: ErrorCode }): ReactElement => {
  const words = useWords();
  return (
    <p role="alert" className="fault">
      {words.refusals[code] ?? words.failed}
    </p>
  );
};
