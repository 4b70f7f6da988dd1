import { useEffect, useRef } from "react";

/** So near to the end one reads along. */
const NEAR_PX = 400;

/** Keeps the end of the page in sight when something is added, unless one is reading further up. */
export function useNewest(count: number): void {
  const before = useRef(0);
  const bottom = useRef(0);
  useEffect(() => {
    const { scrollHeight, clientHeight } = document.documentElement;
    const wasNear = bottom.current - (window.scrollY + clientHeight) < NEAR_PX;
    if (before.current > 0 && count > before.current && wasNear) {
      window.scrollTo({ top: scrollHeight, behavior: "smooth" });
    }
    before.current = count;
    bottom.current = scrollHeight;
  }, [count]);
}
