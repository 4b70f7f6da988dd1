import { createLiveClient } from "../../src/provider/live-client.ts";
import { TOUCH_FIELDS } from "../portal-api.ts";
import type { PortalTouch } from "../portal-api.ts";

/** How the socket fares: nobody is signed in any more when it is refused. */
export type LiveState = "CONNECTED" | "LOST" | "REFUSED";

/** Something that was said about one of one's own records. */
interface Heard {
  readonly number: string;
  readonly touch: PortalTouch;
}

export interface HearOptions {
  /** Where to go on: of the record as it was read. */
  readonly after: string;
  readonly onHeard: (heard: Heard) => void;
  readonly onState: (state: LiveState) => void;
}

interface Entry {
  readonly cursor: string;
  readonly serviceRecordNumber: string;
  readonly touch: PortalTouch;
}

const HEAR = `subscription ConversationEntryAdded($after: String) { conversationEntryAdded(after: $after) {
  cursor serviceRecordNumber touch { ${TOUCH_FIELDS} } } }`;

/** Hears what is said about one's own records, each entry once and none left out however often the line is cut. */
export function hear({ after, onHeard, onState }: HearOptions): () => void {
  const client = createLiveClient(() => onState("REFUSED"));
  client.on("connected", () => onState("CONNECTED"));
  client.on("closed", () => onState("LOST"));
  // The client sends this very object again when it reconnects, so the cursor is written into it.
  const payload = { query: HEAR, variables: { after } };
  client.subscribe<{ conversationEntryAdded: Entry }>(payload, {
    next: ({ data }) => {
      if (data != null) {
        const { cursor, serviceRecordNumber, touch } = data.conversationEntryAdded;
        payload.variables.after = cursor;
        onHeard({ number: serviceRecordNumber, touch });
      }
    },
    error: () => onState("LOST"),
    complete: () => undefined,
  });
  const lost = (): void => client.terminate();
  window.addEventListener("offline", lost);
  return () => {
    window.removeEventListener("offline", lost);
    void client.dispose();
  };
}
