import { useEffect, useRef, useState } from "react";
import { listen, onLiveConnected } from "../../provider/live.ts";
import { collectReloads } from "./collect-reloads.ts";
import { ServiceRecordChangedDocument, ServiceRecordOpenedDocument } from "../documents.ts";

const HIGHLIGHT_MS = 6000;

/**
 * Keeps an open list up to date: however many events come, it is read again at most about once a second.
 *
 * @returns the ids of the records that changed in the last seconds
 */
export function useLiveList(reload: () => void): ReadonlySet<string> {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const latest = useRef(reload);
  latest.current = reload;
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const after = (ms: number, act: () => void) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        act();
      }, ms);
      timers.add(timer);
    };
    const noteEvent = collectReloads(after, () => {
      latest.current();
    });
    const take = ({ serviceRecord: { id } }: { serviceRecord: { id: string } }) => {
      setFresh((before) => new Set(before).add(id));
      after(HIGHLIGHT_MS, () =>
        setFresh((before) => new Set([...before].filter((one) => one !== id))),
      );
      noteEvent();
    };
    const stops = [
      onLiveConnected(() => latest.current()),
      listen(ServiceRecordOpenedDocument, {}, take),
      listen(ServiceRecordChangedDocument, {}, take),
    ];
    return () => {
      stops.forEach((stop) => stop());
      timers.forEach(clearTimeout);
    };
  }, []);
  return fresh;
}
