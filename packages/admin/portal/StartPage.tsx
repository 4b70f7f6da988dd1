import { useState } from "react";
import type { ReactElement } from "react";
import { DeskLine } from "./DeskLine.tsx";
import { Fault } from "./Fault.tsx";
import { useWords } from "./i18n/use-words.ts";
import { useOutbox } from "./live/use-outbox.ts";
import { NewRequest } from "./NewRequest.tsx";
import type { SignedIn } from "./own-records-api.ts";
import { OwnRecords } from "./OwnRecords.tsx";
import { SignInForm } from "./SignInForm.tsx";
import { useCompany } from "./use-company.ts";
import { useContact } from "./use-contact.ts";

/** Without a link: sign in by a code that comes by mail, and see one's own records. */
export const StartPage = (): ReactElement => {
  const words = useWords();
  const hotline = useCompany()?.hotline ?? null;
  const { state, contact, fault, load } = useContact();
  if (state === "LOADING") {
    return <p role="status">{words.loading}</p>;
  }
  return (
    <>
      <h1>{contact === null ? words.title : words.signed_in.replace("%s", contact.name)}</h1>
      {fault !== null && <Fault code={fault} />}
      <DeskLine />
      {contact === null ? (
        <>
          <p>{words.start_hint}</p>
          <SignInForm onSignedIn={load} />
        </>
      ) : (
        <OwnDesk contact={contact} />
      )}
      <p className="faint aside">
        {hotline === null ? words.phone_hint : words.phone_hint_to.replace("%s", hotline)}
      </p>
    </>
  );
};

const ignore = (): void => undefined;

const OwnDesk = ({ contact }: { readonly contact: SignedIn }): ReactElement => {
  const [taken, setTaken] = useState(0);
  // What was written while the network was cut goes out from here as well.
  useOutbox(contact.contactId, ignore);
  return (
    <>
      <NewRequest contactId={contact.contactId} onTaken={() => setTaken(taken + 1)} />
      <OwnRecords key={taken} />
    </>
  );
};
