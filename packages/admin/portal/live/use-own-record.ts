import type { ErrorCode } from "@attest/shared/refusal";
import { useCallback, useEffect, useRef, useState } from "react";
import { readOwnRecord } from "../own-records-api.ts";
import type { OwnRecord } from "../own-records-api.ts";
import type { PortalTouch } from "../portal-api.ts";
import { codeOf } from "../use-record.ts";
import type { LiveState } from "./hear.ts";

/** A record of one's own, as it stands and as it goes on. */
export interface LiveRecord {
  /** Null until it was read. */
  readonly record: OwnRecord | null;
  readonly touches: readonly PortalTouch[];
  readonly fault: ErrorCode | null;
  readonly state: LiveState;
  /** Puts something into the conversation; what is there already stays once. */
  readonly say: (touch: PortalTouch) => void;
}

/** Reads the record and hears what is said about it from then on. */
export function useOwnRecord(number: string): LiveRecord {
  const [record, setRecord] = useState<OwnRecord | null>(null);
  const [touches, setTouches] = useState<readonly PortalTouch[]>([]);
  const [fault, setFault] = useState<ErrorCode | null>(null);
  const [state, setState] = useState<LiveState>("CONNECTED");
  const say = useCallback(
    (...said: readonly PortalTouch[]) => setTouches((before) => joined(before, said)),
    [],
  );
  const read = useCallback(() => {
    readOwnRecord(number).then(
      (found) => {
        setRecord(found);
        say(...found.conversation);
        setFault(null);
      },
      (error: unknown) => setFault(codeOf(error)),
    );
  }, [number, say]);
  useEffect(read, [read]);
  useRereading(read);
  const cursor = useFirst(record?.cursor ?? null);
  useEffect(() => {
    if (cursor === null) {
      return undefined;
    }
    return hearLater(cursor, {
      onHeard: (heard) => {
        if (heard.number === number) {
          say(heard.touch);
          read();
        }
      },
      onState: setState,
    });
  }, [cursor, number, read, say]);
  return { record, touches, fault, state, say };
}

type Ears = Pick<Parameters<typeof import("./hear.ts").hear>[0], "onHeard" | "onState">;

/** The socket's program comes when it is needed, and nothing else waits for it. */
function hearLater(after: string, ears: Ears): () => void {
  let stop: (() => void) | null = null;
  let isStopped = false;
  import("./hear.ts").then(
    ({ hear }) => {
      stop = isStopped ? null : hear({ after, ...ears });
    },
    () => ears.onState("LOST"),
  );
  return () => {
    isStopped = true;
    stop?.();
  };
}

const REREAD_MS = 60_000;

/** What is not said, as an engineer assigned, is seen within the minute, and when one comes back to the page. */
function useRereading(read: () => void): void {
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === "visible") {
        read();
      }
    };
    const timer = setInterval(look, REREAD_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [read]);
}

/** The first value that was there. */
function useFirst<T>(value: T | null): T | null {
  const first = useRef(value);
  first.current ??= value;
  return first.current;
}

function joined(
  before: readonly PortalTouch[],
  said: readonly PortalTouch[],
): readonly PortalTouch[] {
  const known = new Set(before.map(({ id }) => id));
  const fresh = said.filter(({ id, content }) => content !== null && !known.has(id));
  return fresh.length === 0
    ? before
    : [...before, ...fresh].toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function orderOf({ receivedAt, id }: PortalTouch): string {
  return `${receivedAt} ${id}`;
}
