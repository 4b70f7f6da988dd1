import type { ErrorCode } from "@attest/shared/refusal";
import type { ConsentDecision } from "@attest/shared/service-record";
import { formText } from "../src/fields/form-text.ts";
import { useState } from "react";
import type { SubmitEvent, ReactElement } from "react";
import { Fault } from "./Fault.tsx";
import { useWords } from "./i18n/use-words.ts";
import { recordConsent } from "./portal-api.ts";
import { RecordFrame } from "./RecordFrame.tsx";
import { Solution } from "./StatusPage.tsx";
import { codeOf } from "./use-record.ts";

/** The customer agrees that the record is closed, or says what is not solved. Opening the page does neither. */
export const ConsentPage = ({ token }: { readonly token: string | null }): ReactElement => (
  <RecordFrame token={token}>
    {(record, given) => (
      <>
        <Solution text={record.solution} />
        <Answer token={given} isAsked={record.canConsent} />
      </>
    )}
  </RecordFrame>
);

interface AnswerProps {
  readonly token: string;
  readonly isAsked: boolean;
}

const Answer = ({ token, isAsked }: AnswerProps): ReactElement => {
  const words = useWords();
  const { given, fault, isBusy, give } = useConsent(token);
  const [step, setStep] = useState<"ASKED" | "AGREEING" | "DECLINING">("ASKED");
  if (given !== null) {
    return (
      <p role="status" className="done">
        {given === "AGREED" ? words.agreed : words.declined}
      </p>
    );
  }
  if (!isAsked) {
    return (
      <p role="status" className="state">
        {words.already}
      </p>
    );
  }
  const decline = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    give("DECLINED", formText(event.currentTarget, "reason"));
  };
  return (
    <section>
      <h2>{words.consent_title}</h2>
      <p>{words.consent_hint}</p>
      {fault !== null && <Fault code={fault} />}
      {step === "DECLINING" && (
        <form onSubmit={decline}>
          <label htmlFor="reason">{words.reason}</label>
          <textarea id="reason" name="reason" rows={5} required autoFocus />
          <button type="submit" className="main" disabled={isBusy}>
            {words.send}
          </button>
          <button type="button" onClick={() => setStep("ASKED")}>
            {words.back}
          </button>
        </form>
      )}
      {step === "AGREEING" && (
        <div className="choices" role="group" aria-label={words.sure}>
          <p>{words.sure}</p>
          <button type="button" className="main" disabled={isBusy} onClick={() => give("AGREED")}>
            {words.agree_now}
          </button>
          <button type="button" disabled={isBusy} onClick={() => setStep("ASKED")}>
            {words.back}
          </button>
        </div>
      )}
      {step === "ASKED" && (
        <div className="choices">
          <button
            type="button"
            className="main"
            disabled={isBusy}
            onClick={() => setStep("AGREEING")}
          >
            {words.agree}
          </button>
          <button type="button" disabled={isBusy} onClick={() => setStep("DECLINING")}>
            {words.decline}
          </button>
        </div>
      )}
    </section>
  );
};

interface Consent {
  readonly given: ConsentDecision | null;
  readonly fault: ErrorCode | null;
  readonly isBusy: boolean;
  readonly give: (decision: ConsentDecision, reason?: string) => void;
}

function useConsent(token: string): Consent {
  const [given, setGiven] = useState<ConsentDecision | null>(null);
  const [fault, setFault] = useState<ErrorCode | null>(null);
  const [isBusy, setBusy] = useState(false);
  const give = (decision: ConsentDecision, reason?: string) => {
    setBusy(true);
    setFault(null);
    recordConsent({ token, decision, ...(reason === undefined ? {} : { reason }) })
      .then(
        () => setGiven(decision),
        (error: unknown) => setFault(codeOf(error)),
      )
      .finally(() => setBusy(false));
  };
  return { given, fault, isBusy, give };
}
