import { useRedirect } from "react-admin";
import { EMPTY_DRAFT, writeDraft } from "../intake/intake-draft.ts";
import type { Caller } from "../intake/intake-draft.ts";
import { CustomerDocument } from "../provider/people-documents.ts";
import { runQuery } from "../provider/run.ts";
import type { InboxRow } from "./inbox-documents.ts";

/** Takes an entry to the intake form, filled in as far as it is known; the identity check is made there. */
export function useAccepting(): (entry: InboxRow) => Promise<void> {
  const redirect = useRedirect();
  return async (entry) => {
    const { id, version, channel, subject, content } = entry;
    const caller = await callerOf(entry);
    writeDraft({ ...EMPTY_DRAFT, caller, channel, subject, content, inboxEntry: { id, version } });
    redirect("/intake");
  };
}

async function callerOf({ contact }: InboxRow): Promise<Caller | null> {
  if (contact === null) {
    return null;
  }
  const { customer } = await runQuery(CustomerDocument, { id: contact.customer.id });
  const own = customer?.contacts.find(({ id }) => id === contact.id);
  return customer === null || own === undefined ? null : { contact: own, customer };
}
