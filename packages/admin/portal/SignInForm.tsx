import type { ErrorCode } from "@attest/shared/refusal";
import { useState } from "react";
import type { ReactElement, SubmitEvent } from "react";
import { formText } from "../src/fields/form-text.ts";
import { Fault } from "./Fault.tsx";
import { useWords } from "./i18n/use-words.ts";
import { requestSignInCode, signInWithCode } from "./portal-api.ts";
import { codeOf } from "./use-record.ts";

/** First the address, then the code that was sent to it. */
export const SignInForm = ({ onSignedIn }: { readonly onSignedIn: () => void }): ReactElement => {
  const words = useWords();
  const [email, setEmail] = useState("");
  const [isSent, setSent] = useState(false);
  const [fault, setFault] = useState<ErrorCode | null>(null);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setFault(null);
    const code = formText(event.currentTarget, "code");
    const step = isSent
      ? signInWithCode(email, code).then(onSignedIn)
      : requestSignInCode(email).then(() => setSent(true));
    step.catch((error: unknown) => setFault(codeOf(error)));
  };
  return (
    <form onSubmit={submit}>
      <h2>{words.sign_in}</h2>
      <label htmlFor="email">{words.email}</label>
      <input
        id="email"
        type="email"
        autoComplete="email"
        required
        value={email}
        readOnly={isSent}
        onChange={({ target }) => setEmail(target.value)}
      />
      {isSent && (
        <>
          <p role="status">{words.code_sent}</p>
          <label htmlFor="code">{words.code}</label>
          <input
            id="code"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            autoFocus
          />
        </>
      )}
      {fault !== null && <Fault code={fault} />}
      <button type="submit" className="main">
        {isSent ? words.enter : words.get_code}
      </button>
    </form>
  );
};
