import { useSyncExternalStore } from "react";
import { onLive } from "./live.ts";

/** Whether the server can be heard: the socket says so at once, both when it goes and when it is back. */
export type Connection = "UP" | "LOST";

let state: Connection = "UP";
const listeners = new Set<() => void>();
let stop: (() => void) | null = null;

/** The state of the connection, for as long as somebody looks. */
export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => state);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  stop ??= watch();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      stop?.();
      stop = null;
      state = "UP";
    }
  };
}

function watch(): () => void {
  // The cable says so before the socket has noticed, and may be back before it ever does.
  let isUnplugged = false;
  let isClosed = false;
  const look = () => set(isUnplugged || isClosed ? "LOST" : "UP");
  const plug = () => {
    isUnplugged = !navigator.onLine;
    look();
  };
  const hear = (closed: boolean) => {
    isClosed = closed;
    look();
  };
  const stopLive = onLive({ onConnected: () => hear(false), onLost: () => hear(true) });
  window.addEventListener("offline", plug);
  window.addEventListener("online", plug);
  return () => {
    stopLive();
    window.removeEventListener("offline", plug);
    window.removeEventListener("online", plug);
  };
}

function set(next: Connection): void {
  if (next !== state) {
    state = next;
    listeners.forEach((tell) => tell());
  }
}
