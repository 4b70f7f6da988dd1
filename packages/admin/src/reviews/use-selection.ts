import { useEffect, useState } from "react";
import type { RefObject } from "react";

/** The text that is selected within an element; empty where none is. */
export function useSelection(within: RefObject<HTMLElement | null>): string {
  const [text, setText] = useState("");
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      const isWithin =
        selection?.anchorNode !== null &&
        selection !== null &&
        within.current?.contains(selection.anchorNode) === true;
      setText(isWithin ? selection.toString().trim().slice(0, LONGEST) : "");
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [within]);
  return text;
}

const LONGEST = 2_000;
