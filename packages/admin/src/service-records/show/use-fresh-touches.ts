import { useEffect, useRef, useState } from "react";
import type { Touch } from "../service-record.ts";

const FRESH_MS = 6_000;

/** The touches that came while the page was open, for some seconds; the last of them is brought into sight. */
export function useFreshTouches(touches: readonly Touch[]): ReadonlySet<string> {
  const known = useRef<ReadonlySet<string>>(new Set(touches.map(({ id }) => id)));
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const come = touches.map(({ id }) => id).filter((id) => !known.current.has(id));
    const last = come.at(-1);
    if (last === undefined) {
      return undefined;
    }
    known.current = new Set(touches.map(({ id }) => id));
    setFresh(new Set(come));
    document
      .querySelector(`[data-touch="${last}"]`)
      ?.scrollIntoView({ block: "nearest", behavior: "smooth" });
    const timer = setTimeout(() => setFresh(new Set()), FRESH_MS);
    return () => clearTimeout(timer);
  }, [touches]);
  return fresh;
}
