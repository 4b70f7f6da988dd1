import type { ErrorCode } from "@attest/shared/refusal";
import { useState } from "react";
import type { SubmitEvent, ReactElement } from "react";
import { Fault } from "./Fault.tsx";
import { shownInstant } from "./format-instant.ts";
import { useWords } from "./i18n/use-words.ts";
import { submitEvaluation } from "./portal-api.ts";
import type { TakenEvaluation } from "./portal-api.ts";
import { RecordFrame } from "./RecordFrame.tsx";
import { Scores } from "./Scores.tsx";
import { codeOf } from "./use-record.ts";

/** The customer judges the service, and may change the judgement for a day. */
export const EvaluationPage = ({ token }: { readonly token: string | null }): ReactElement => {
  const words = useWords();
  return (
    <RecordFrame token={token}>
      {(record, given) =>
        record.canEvaluate ? (
          <EvaluationForm token={given} />
        ) : (
          <p role="status" className="state">
            {words.cannot_evaluate}
          </p>
        )
      }
    </RecordFrame>
  );
};

const EvaluationForm = ({ token }: { readonly token: string }): ReactElement => {
  const words = useWords();
  const [score, setScore] = useState<number | null>(null);
  const [comment, setComment] = useState("");
  const [taken, setTaken] = useState<TakenEvaluation | null>(null);
  const [fault, setFault] = useState<ErrorCode | null>(null);
  const [isUnchosen, setUnchosen] = useState(false);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setUnchosen(score === null);
    setFault(null);
    if (score !== null) {
      const text = comment.trim();
      submitEvaluation({ token, score, ...(text === "" ? {} : { comment: text }) }).then(
        setTaken,
        (error: unknown) => setFault(codeOf(error)),
      );
    }
  };
  if (taken !== null) {
    return <Thanks taken={taken} onAmend={() => setTaken(null)} />;
  }
  return (
    <form onSubmit={send}>
      <h2>{words.evaluation_title}</h2>
      <Scores chosen={score} onChoose={setScore} />
      {isUnchosen && (
        <p role="alert" className="fault">
          {words.choose}
        </p>
      )}
      <label htmlFor="comment">
        {words.comment} <span className="faint">({words.optional})</span>
      </label>
      <textarea
        id="comment"
        rows={5}
        value={comment}
        onChange={({ target }) => setComment(target.value)}
      />
      {fault !== null && <Fault code={fault} />}
      <button type="submit" className="main">
        {words.send}
      </button>
    </form>
  );
};

interface ThanksProps {
  readonly taken: TakenEvaluation;
  readonly onAmend: () => void;
}

const Thanks = ({ taken, onAmend }: ThanksProps): ReactElement => {
  const words = useWords();
  return (
    <section>
      <p role="status" className="done">
        {taken.scored ? words.thanks : words.not_scored}
      </p>
      {taken.amendableUntil !== null && (
        <>
          <p>{words.amend_until.replace("%s", shownInstant(taken.amendableUntil))}</p>
          <button type="button" onClick={onAmend}>
            {words.amend}
          </button>
        </>
      )}
    </section>
  );
};
