import type { ErrorCode } from "@attest/shared/refusal";
import { useState } from "react";
import type { ReactElement, SubmitEvent } from "react";
import { Fault } from "./Fault.tsx";
import { shownInstant } from "./format-instant.ts";
import { useWords } from "./i18n/use-words.ts";
import { requestService } from "./portal-api.ts";
import type { TakenRequest } from "./portal-api.ts";
import { emptyDraft, keepDraft, readDraft } from "./request-draft.ts";
import type { RequestDraft } from "./request-draft.ts";
import { codeOf } from "./use-record.ts";

interface NewRequestProps {
  readonly contactId: string;
  /** The record is there. */
  readonly onTaken: () => void;
}

/** A contact asks for help. What is written stays in this browser until it was taken. */
export const NewRequest = ({ contactId, onTaken }: NewRequestProps): ReactElement => {
  const words = useWords();
  const request = useRequest(contactId, onTaken);
  const [isOpen, setOpen] = useState(request.draft.subject + request.draft.content !== "");
  const close = () => setOpen(false);
  return (
    <section>
      {request.taken !== null && <Taken taken={request.taken} />}
      {isOpen ? (
        <RequestForm request={request} onClose={close} />
      ) : (
        <button type="button" className="main" onClick={() => setOpen(true)}>
          {words.new_request}
        </button>
      )}
    </section>
  );
};

interface RequestFormProps {
  readonly request: Request;
  readonly onClose: () => void;
}

const RequestForm = ({ request, onClose }: RequestFormProps): ReactElement => {
  const words = useWords();
  const { draft, fault, isBusy, change, send } = request;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send(onClose);
  };
  return (
    <form onSubmit={submit}>
      <h2>{words.new_request}</h2>
      <label htmlFor="subject">{words.request_subject}</label>
      <input
        id="subject"
        required
        autoFocus
        maxLength={200}
        value={draft.subject}
        onChange={({ target }) => change({ subject: target.value })}
      />
      <label htmlFor="content">{words.request_content}</label>
      <textarea
        id="content"
        rows={6}
        required
        maxLength={20_000}
        value={draft.content}
        onChange={({ target }) => change({ content: target.value })}
      />
      <p className="faint">{words.draft_kept}</p>
      {fault !== null && <Fault code={fault} />}
      <button type="submit" className="main" disabled={isBusy}>
        {words.send}
      </button>
      <button type="button" onClick={onClose}>
        {words.back}
      </button>
    </form>
  );
};

const Taken = ({ taken }: { readonly taken: TakenRequest }): ReactElement => {
  const words = useWords();
  return (
    <p role="status" className="done">
      {words.request_taken.replace("%n", taken.number).replace("%s", shownInstant(taken.dueAt))}
    </p>
  );
};

interface Request {
  readonly draft: RequestDraft;
  readonly taken: TakenRequest | null;
  readonly fault: ErrorCode | null;
  readonly isBusy: boolean;
  readonly change: (part: Partial<RequestDraft>) => void;
  readonly send: (onSent: () => void) => void;
}

function useRequest(contactId: string, onTaken: () => void): Request {
  const [draft, setDraft] = useState(() => readDraft(contactId));
  const [taken, setTaken] = useState<TakenRequest | null>(null);
  const [fault, setFault] = useState<ErrorCode | null>(null);
  const [isBusy, setBusy] = useState(false);
  const keep = (next: RequestDraft) => {
    setDraft(next);
    keepDraft(contactId, next);
  };
  // Other words are another request: a try that got through unheard must not answer for them.
  const change = (part: Partial<RequestDraft>) =>
    keep({ ...draft, ...part, attempt: emptyDraft().attempt });
  const send = (onSent: () => void) => {
    setBusy(true);
    setFault(null);
    requestService({ subject: draft.subject.trim(), content: draft.content.trim() }, draft.attempt)
      .then(
        (answer) => {
          setTaken(answer);
          keep(emptyDraft());
          onSent();
          onTaken();
        },
        (error: unknown) => setFault(codeOf(error)),
      )
      .finally(() => setBusy(false));
  };
  return { draft, taken, fault, isBusy, change, send };
}
