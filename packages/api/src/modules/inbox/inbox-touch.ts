import type { logTouch } from "../service-record/touch.service.ts";
import type { InboxEntry } from "./inbox-entry.entity.ts";

type TouchFacts = Parameters<typeof logTouch>[1]["touch"];

/** A touch may hold so much; a longer mail stays whole where it came in. */
const LONGEST = 20_000;

/** What came in, as the touch it becomes: it was received when it came, and the entry is the evidence. */
export function touchOfEntry(
  entry: InboxEntry,
  contactId: string | null = entry.contactId,
): TouchFacts {
  const { channel, address, receivedAt, content, inboundMailId } = entry;
  const evidence = inboundMailId === null ? `收件箱 ${entry.id}` : `邮件 ${inboundMailId}`;
  return {
    channel,
    direction: "INBOUND",
    address,
    receivedAt,
    evidence,
    content: content.slice(0, LONGEST),
    ...(contactId === null ? {} : { contactId }),
  };
}
