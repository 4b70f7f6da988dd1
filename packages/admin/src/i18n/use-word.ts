import { useTranslate } from "react-admin";
import type { zhQualityWords } from "./zh/quality-words.ts";
import type { zhWords } from "./zh/words.ts";

/** The name of an enum in the dictionary. */
export type WordKind = keyof typeof zhWords | keyof typeof zhQualityWords;

/** Translates a value of an enum: `word("Channel", "PHONE")`. */
export function useWord(): (kind: WordKind, value: string) => string {
  const translate = useTranslate();
  return (kind, value) => translate(`words.${kind}.${value}`);
}
