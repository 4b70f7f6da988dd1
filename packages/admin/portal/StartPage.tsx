import type { ErrorCode } from "@attest/shared/refusal";
import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { Fault } from "./Fault.tsx";
import { useWords } from "./i18n/use-words.ts";
import { NewRequest } from "./NewRequest.tsx";
import { OwnRecords } from "./OwnRecords.tsx";
import { readSignedIn } from "./portal-api.ts";
import type { SignedIn } from "./portal-api.ts";
import { SignInForm } from "./SignInForm.tsx";
import { codeOf } from "./use-record.ts";

/** Without a link: sign in by a code that comes by mail, and see one's own records. */
export const StartPage = (): ReactElement => {
  const words = useWords();
  const [contact, setContact] = useState<SignedIn | null>(null);
  const [fault, setFault] = useState<ErrorCode | null>(null);
  const load = () => {
    readSignedIn().then(setContact, (error: unknown) => setFault(codeOf(error)));
  };
  useEffect(load, []);
  return (
    <>
      <h1>{contact === null ? words.title : words.signed_in.replace("%s", contact.name)}</h1>
      {fault !== null && <Fault code={fault} />}
      {contact === null ? (
        <>
          <p>{words.start_hint}</p>
          <SignInForm onSignedIn={load} />
        </>
      ) : (
        <>
          <NewRequest contactId={contact.contactId} onTaken={load} />
          <OwnRecords records={contact.records} />
        </>
      )}
      <p className="faint">{words.phone_hint}</p>
    </>
  );
};
