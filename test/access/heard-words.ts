import type { Listener } from "./listener.ts";

const subscription = (name: string, fields: string): string =>
  `subscription ($after: String) { ${name}(after: $after) { cursor ${fields} } }`;
const OPENED = subscription("serviceRecordOpened", "action serviceRecord { subject }");
const SAID = subscription("conversationEntryAdded", "touch { content }");

/** What happens to records after their opening. */
export const CHANGED = subscription("serviceRecordChanged", "action serviceRecord { subject }");

/** The opening of a record, with how to reach who asked. */
export const PHONE = subscription("serviceRecordOpened", "serviceRecord { contact { phone } }");

/** All that can be heard of records. */
export const EVERYTHING: readonly string[] = [OPENED, CHANGED, SAID];

/** What one happening of a `LiveWorld` is heard as by whoever may read the record, sorted. */
export function wordsOf(word: string): string[] {
  const of = (name: string, action: string): string =>
    `${name} ${JSON.stringify({ action, serviceRecord: { subject: word } })}`;
  return [
    of("serviceRecordOpened", "service_record.open"),
    of("serviceRecordChanged", "service_record.add_form_entry"),
    of("serviceRecordChanged", "service_record.log_touch"),
    ...saidWordsOf(word),
  ].sort();
}

/** What of it the contact hears whose record it is: what opened it, and the touch after. */
export function saidWordsOf(word: string): string[] {
  const said = `conversationEntryAdded ${JSON.stringify({ touch: { content: word } })}`;
  return [said, said];
}

/** All that somebody heard, in the same words, sorted. */
export function heardBy({ heard }: Listener): string[] {
  return heard.map(({ subscription: name, text }) => `${name} ${text}`).sort();
}
